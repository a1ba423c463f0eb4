package dev.footfall.scenario.feed;

/**
 * A table from which each session gets one row; its values are {@code ${name.column}}.
 *
 * @param name as templates call it
 * @param pick which row a session gets
 * @param table at least one row
 */
public record Feeder(String name, Pick pick, Table table) {

    /** What templates call a column: {@code name.column}. */
    public String variable(int column) {
        return name + "." + table.columns().get(column);
    }

    /** Which row a session gets. */
    public enum Pick {
        /** Session i gets row i; after the last row comes the first again. */
        IN_TURN,
        /** Any row, each as likely. */
        RANDOM
    }
}
