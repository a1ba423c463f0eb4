package dev.footfall.desktop.compose;

import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.scenario.Problem;
import dev.footfall.scenario.Scenario;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
}
