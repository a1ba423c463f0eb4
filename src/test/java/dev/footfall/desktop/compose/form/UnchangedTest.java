package dev.footfall.desktop.compose.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.ScalarText;
import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.desktop.compose.text.TextDocument;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What the forms say where only the source can change something. */
class UnchangedTest {

    private static final NodePath STEPS = NodePath.ROOT.key("scripts").item(0).key("steps");

    private static final String TEXT =
            """
            footfall: 1
            scripts:
              - name: &who Ana
                steps:
                  - search: &words red sneakers
                  - wait: 2s
                  - search: *words
                  - wait: 3s
                  - click: !!str 42
              - name: &nobody Ben
                steps: [leave: true]
            """;

    private final TextDocument document = new TextDocument();
    private final FormsViewModel forms = new FormsViewModel(document);

    @Test
    void a_value_that_an_alias_needs_says_which() {
        shown(TEXT);
        forms.set(STEPS.item(0), "search", ScalarText.text("boots"), List.of("search"), this);
        assertRefused(
                "Not changed: &words stands here, and *words elsewhere needs it before itself."
                        + " Change both in the source.");
        forms.remove(STEPS, 0);
        assertRefused(
                "Not changed: &words stands here, and *words elsewhere needs it before itself."
                        + " Change both in the source.");
        forms.move(STEPS, 0, 4);
        assertRefused(
                "Not changed: &words stands here, and *words elsewhere needs it before itself."
                        + " Change both in the source.");
        forms.moveStep(STEPS.item(2), 0);
        assertRefused(
                "Not changed: &words has to stand before *words, which stands here. Change both in"
                        + " the source.");
    }

    @Test
    void an_alias_says_where_its_value_is() {
        shown(TEXT);
        forms.set(STEPS.item(2), "search", ScalarText.text("boots"), List.of("search"), this);
        assertRefused(
                "Not changed: *words stands here and says what &words says. Change it at &words, or"
                        + " write a value in place of *words in the source.");
    }

    @Test
    void a_copy_of_an_anchor_says_that_aliases_would_say_something_else() {
        shown(TEXT);
        forms.duplicateStep(STEPS.item(0));
        assertRefused(
                "Not changed: &words stands here, and how many have that name decides what *words"
                        + " says. Change it in the source.");
    }

    @Test
    void an_anchor_or_a_tag_that_would_be_lost_is_named() {
        shown(TEXT);
        forms.set(
                NodePath.ROOT.key("scripts").item(1),
                "name",
                ScalarText.text("Eve"),
                List.of("name"),
                this);
        assertRefused(
                "Not changed: &nobody stands before this value and would be lost. Change it in the"
                        + " source.");
        forms.set(STEPS.item(4), "click", ScalarText.text("43"), List.of("click"), this);
        assertRefused(
                "Not changed: !!str stands before this value and would be lost. Change it in the"
                        + " source.");
    }

    @Test
    void a_source_that_cannot_be_read_is_told_and_an_edit_that_works_clears_it() {
        shown(TEXT);
        document.reset(TEXT + "  : [");
        forms.remove(STEPS, 1);
        assertThat(forms.refused().get()).isEqualTo(Unchanged.UNREADABLE);

        shown(TEXT);
        forms.set(STEPS.item(1), "wait", ScalarText.text("4s"), List.of("wait"), this);
        assertThat(forms.refused().get()).isEmpty();
        assertThat(document.text()).isEqualTo(TEXT.replace("2s", "4s"));
    }

    private void shown(String text) {
        document.reset(text);
        forms.show(SourceTree.parse(text), List.of());
    }

    private void assertRefused(String sentence) {
        assertThat(forms.refused().get()).isEqualTo(sentence);
        assertThat(document.text()).isEqualTo(TEXT);
    }
}
