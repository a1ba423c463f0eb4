package dev.footfall.desktop.compose.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;
import java.util.stream.Collectors;

/** A new step is never due at the instant of the one before it, nor of the one behind it. */
class PausesTest {

    private static final NodePath STEPS = NodePath.ROOT.key("steps");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // steps that are there | where | what is added | what comes of it
                "[]                                   | 0 | click  | click",
                "[{search: x}]                        | 1 | click  | wait, click",
                "[{search: x}]                        | 1 | dwell  | dwell",
                "[{search: x}]                        | 1 | wait   | wait",
                "[{search: x}]                        | 1 | leave  | leave",
                "[{search: x}]                        | 1 | repeat | repeat",
                "[{search: x}]                        | 1 | choose | wait, choose",
                "[{dwell: 3s}]                        | 1 | search | wait, search",
                "[{wait: 2s}]                         | 1 | click  | click",
                "[{search: x}, {wait: 2s}]            | 1 | click  | wait, click",
                "[{search: x}, {wait: 2s}, {click: y}]| 2 | click  | click, wait",
                "[{search: x}, {click: y}]            | 1 | event  | wait, event, wait",
                "[{search: x}, {set: {a: 1}}]         | 2 | click  | wait, click",
                "[{wait: 1s}, {set: {a: 1}}]          | 2 | click  | click",
                "[{search: x}, {what: 1}]             | 2 | click  | wait, click",
                "[{repeat: 2, steps: [{wait: 2s}]}]   | 1 | click  | click",
                "[{repeat: 2, steps: [{click: y}]}]   | 1 | click  | wait, click",
                "[{choose: [{steps: []}]}]            | 1 | search | wait, search",
            })
    void waits_come_with_it(String steps, int at, String added, String comes) {
        assertThat(around("steps: " + steps, STEPS.item(at), added)).isEqualTo(comes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{search: x}, {choose: [{steps: []}]}]            | wait, click",
                "[{search: x}, {wait: 1s}, {choose: [{steps: []}]}]| click",
            })
    void what_stands_before_a_choice_counts_in_its_ways(String steps, String comes) {
        SourceTree tree = Objects.requireNonNull(SourceTree.parse("steps: " + steps));
        NodePath way = STEPS.item(tree.size(STEPS) - 1).key("choose").item(0).key("steps");
        assertThat(around("steps: " + steps, way.item(0), "click")).isEqualTo(comes);
    }

    private static String around(String text, NodePath at, String added) {
        SourceTree tree = Objects.requireNonNull(SourceTree.parse(text));
        return Pauses.around(tree, at, kind(added)).stream()
                .map(fragment -> fragment.block().getFirst().replaceAll(":.*", ""))
                .collect(Collectors.joining(", "));
    }

    private static StepKind kind(String key) {
        for (StepKind kind : StepKind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
