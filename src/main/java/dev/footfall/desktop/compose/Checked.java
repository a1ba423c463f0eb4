package dev.footfall.desktop.compose;

import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.scenario.Problem;
import dev.footfall.scenario.Scenario;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What reading the text gave.
 *
 * @param revision of the document when it was read
 * @param tree of its values; null where it cannot be read
 * @param scenario null where there are problems
 * @param problems in order of place
 */
public record Checked(
        long revision,
        @Nullable SourceTree tree,
        @Nullable Scenario scenario,
        List<Problem> problems) {

    /** Before anything was read. */
    static final Checked NOTHING = new Checked(-1, null, null, List.of());

    /** Copies the problems. */
    public Checked {
        problems = List.copyOf(problems);
    }

    /**
     * Texts of two revisions differ, and properties compare what they hold on the JavaFX thread:
     * two scenarios of thousands of lines would be walked through there at every reading.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checked that
                && revision == that.revision
                && problems.equals(that.problems)
                && Objects.equals(tree, that.tree)
                && Objects.equals(scenario, that.scenario);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(revision);
    }
}
