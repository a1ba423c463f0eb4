package dev.footfall.desktop.compose.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.desktop.compose.text.TextDocument;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** A copy is edited next: it must not be due with what it was copied from. */
class CopiedStepTest {

    private static final NodePath STEPS = NodePath.ROOT.key("steps");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[click: a]    | [click: a, { wait: 2s }, click: a]     | 2",
                "[{click: a}]  | [{click: a}, { wait: 2s }, {click: a}] | 2",
                "[{dwell: 3s}] | [{dwell: 3s}, {dwell: 3s}]             | 1",
                "[{wait: 3s}]  | [{wait: 3s}, {wait: 3s}]               | 1",
                "[{repeat: 2}] | [{repeat: 2}, {repeat: 2}]             | 1",
            })
    void a_copy_comes_with_the_wait_that_it_needs(String before, String after, int place) {
        String text = "steps: " + before;
        TextDocument document = new TextDocument();
        document.reset(text);
        FormsViewModel forms = new FormsViewModel(document);
        forms.show(SourceTree.parse(text), List.of());

        NodePath copy = forms.duplicateStep(STEPS.item(0));

        assertThat(document.text()).isEqualTo("steps: " + after);
        assertThat(copy).isEqualTo(STEPS.item(place));
        document.undo();
        assertThat(document.text()).as("both are taken back as one").isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{dwell: 3s}, {search: x}, {click: a}] | 0 | [{search: x}, {dwell: 3s}, { wait: 2s"
                        + " }, {click: a}]",
                "[{search: x}, {wait: 1s}, {click: a}]  | 1 | [{search: x}, { wait: 2s }, {click:"
                        + " a}, {wait: 1s}]",
                "[{search: x}, {wait: 1s}, {dwell: 3s}] | 1 | [{search: x}, {dwell: 3s}, {wait:"
                        + " 1s}]",
            })
    void so_does_a_step_that_is_dropped(String before, int to, String after) {
        String text = "steps: " + before;
        TextDocument document = new TextDocument();
        document.reset(text);
        FormsViewModel forms = new FormsViewModel(document);
        forms.show(SourceTree.parse(text), List.of());

        NodePath moved = forms.moveStep(STEPS.item(to == 0 ? 0 : 2), to == 0 ? 1 : to);

        assertThat(document.text()).isEqualTo("steps: " + after);
        assertThat(moved).isNotNull();
        document.undo();
        assertThat(document.text()).as("all is taken back as one").isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[click: a, dwell: 3s] | [{click: a, position: 2}, dwell: 3s]"})
    void a_pair_without_braces_gets_them_with_a_second_key(String before, String after) {
        String text = "steps: " + before;
        SourceTree tree = java.util.Objects.requireNonNull(SourceTree.parse(text));

        assertThat(
                        dev.footfall.desktop.compose.text.MapEdits.set(
                                tree,
                                STEPS.item(0),
                                "position",
                                new dev.footfall.desktop.compose.text.Fragment.Raw("2"),
                                List.of("click", "position")))
                .isEqualTo("steps: " + after);
    }
}
