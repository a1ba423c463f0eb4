package dev.footfall.desktop.compose.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;
import java.util.stream.Collectors;

/** A step that is moved changes the order of what people do; nothing is due at once by that. */
class StepMovesTest {

    private static final NodePath STEPS = NodePath.ROOT.key("steps");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // steps that are there | which one | by key | what comes of it | its place then
                "search 1, wait 2, click 3                 | 2 | -1 | click 3, wait 2, search 1    "
                        + " | 0",
                "search 1, wait 2, click 3                 | 0 |  1 | click 3, wait 2, search 1    "
                        + " | 2",
                "search 1, wait 2, click 3                 | 1 | -1 | wait 2, search 1, click 3    "
                        + " | 0",
                "search 1, click 2                         | 1 | -1 | click 2, wait, search 1      "
                        + " | 0",
                "search 1, wait 2, wait 3, click 4         | 3 | -1 | click 4, wait 2, wait 3,"
                        + " search 1 | 0",
                "search 1, wait 2, click 3, dwell 4        | 2 |  1 | search 1, wait 2, dwell 4,"
                        + " wait, click 3 | 4",
                "search 1, wait 2, click 3, dwell 4, wait 5, search 6 | 5 | -1"
                        + " | search 1, wait 2, click 3, wait, search 6, wait 5, dwell 4 | 4",
                "search 1, wait 2                          | 0 |  1 | wait 2, search 1             "
                        + " | 1",
                "wait 1, search 2                          | 1 | -1 | search 2, wait 1             "
                        + " | 0",
            })
    void by_key(String steps, int which, int by, String becomes, int place) {
        SourceTree tree = tree(steps);
        NodePath step = STEPS.item(which);
        StepMoves.Moved moved = move(tree, step, StepMoves.next(tree, step, by));
        assertThat(steps(moved.text())).isEqualTo(becomes);
        assertThat(moved.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // steps that are there | from | to | what comes of it | its place then
                "search 1, wait 2, click 3, wait 4, search 5 | 4 | 0"
                        + " | search 5, wait 2, search 1, wait 4, click 3 | 0",
                "search 1, click 2, wait 3, dwell 4          | 1 | 2 | search 1, wait 3, click 2,"
                        + " dwell 4 | 2",
                "search 1, wait 2, click 3, wait 4, dwell 5  | 0 | 3 | click 3, wait 2, search 1,"
                        + " wait 4, dwell 5 | 2",
                "search 1, wait 2, click 3                   | 1 | 2 | search 1, click 3, wait 2  |"
                        + " 2",
            })
    void by_mouse(String steps, int from, int to, String becomes, int place) {
        StepMoves.Moved moved = move(tree(steps), STEPS.item(from), to);
        assertThat(steps(moved.text())).isEqualTo(becomes);
        assertThat(moved.place()).isEqualTo(place);
    }

    @Test
    void there_and_back_leaves_no_trace() {
        SourceTree before = tree("search 1, wait 2, click 3, wait 4, dwell 5");
        StepMoves.Moved there = move(before, STEPS.item(0), 4);
        SourceTree after = Objects.requireNonNull(SourceTree.parse(there.text()));
        assertThat(move(after, STEPS.item(there.place()), 0).text()).isEqualTo(before.text());
    }

    @Test
    void at_the_ends_there_is_nowhere_to_go() {
        SourceTree tree = tree("search 1, wait 2");
        assertThat(StepMoves.next(tree, STEPS.item(0), -1)).isEqualTo(-1);
        assertThat(StepMoves.next(tree, STEPS.item(1), 1)).isEqualTo(-1);
    }

    private static StepMoves.Moved move(SourceTree tree, NodePath step, int to) {
        return Objects.requireNonNull(StepMoves.move(tree, step, to));
    }

    private static SourceTree tree(String steps) {
        String lines = "\n- " + steps.replace(", ", "\n- ").replaceAll(" (\\d)", ": $1");

        return Objects.requireNonNull(SourceTree.parse("steps:" + lines + "\n"));
    }

    /** A wait that has come by itself has no number here. */
    private static String steps(String text) {
        return text.lines()
                .skip(1)
                .map(line -> line.strip().substring(2).replace(": 2s", "").replace(":", ""))
                .collect(Collectors.joining(", "));
    }
}
