package dev.footfall.scenario.yaml;

/**
 * Where something stands in a text.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(int line, int column) {

    /** The beginning of a file. */
    public static final Place START = new Place(1, 1);
}
