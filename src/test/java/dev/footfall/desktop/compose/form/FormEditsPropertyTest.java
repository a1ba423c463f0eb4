package dev.footfall.desktop.compose.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.desktop.compose.text.TextDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Whatever the text looks like, what forms do to it is what was asked and nothing else, or is
 * refused with a sentence. Seen by a YAML reader that knows nothing of forms.
 */
class FormEditsPropertyTest {

    private int made;
    private int refused;

    @Test
    void in_texts_that_no_formatter_would_leave_so() {
        long seed = new Random().nextLong();
        for (long s = seed; s < seed + 400; s++) {
            Random random = new Random(s);
            edit(UnusualYaml.of(new RandomScenario(random).scenario(), random), random, s);
        }
        assertThat(made).as("made, %d refused, seed %d", refused, seed).isGreaterThan(3 * refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad-requests",
                "black-friday",
                "first-steps",
                "position-bias",
                "store-day",
                "tuned-ranking"
            })
    void in_the_scenarios_that_come_with_the_app(String name) throws IOException {
        long seed = new Random().nextLong();
        String text = Files.readString(Path.of("scenarios", name + ".yaml"));
        for (long s = seed; s < seed + 20; s++) {
            edit(text, new Random(s), s);
        }
        assertThat(made).as("made, %d refused, seed %d", refused, seed).isGreaterThan(9 * refused);
    }

    private void edit(String written, Random random, long seed) {
        TextDocument document = new TextDocument();
        document.reset(written);
        String original = document.text();
        FormsViewModel forms = new FormsViewModel(document);
        for (int i = 0; i < 12; i++) {
            String before = document.text();
            forms.show(SourceTree.parse(before), List.of());
            Object values = Reading.of(before);
            RandomEdit edit = RandomEdit.of(values, random);
            if (edit == null) {
                continue;
            }
            String asked = "seed %d, edit %d: %s, of%n%s".formatted(seed, i, edit.what(), before);
            SourceTree shown = Objects.requireNonNull(forms.tree().get(), asked);
            SourceNode place = shown.at(edit.place());
            if (place == null || place instanceof SourceNode.Alias) {
                // Forms show nothing of what an alias stands for.
                continue;
            }
            try {
                edit.make().accept(forms);
            } catch (RuntimeException e) {
                throw new AssertionError(asked, e);
            }
            judge(document, forms, edit, values, before, asked);
        }
        while (document.undo() != null) {
            // back to the beginning
        }
        assertThat(document.text()).as("undone, seed %d", seed).isEqualTo(original);
    }

    private void judge(
            TextDocument document,
            FormsViewModel forms,
            RandomEdit edit,
            Object values,
            String before,
            String asked) {
        String after = document.text();
        if (!forms.refused().get().isEmpty()) {
            refused++;
            assertThat(forms.refused().get()).as(asked).endsWith(".");
            assertThat(after).as(asked).isEqualTo(before);
            return;
        }
        made++;
        String became = asked + "\nbecame\n" + after;
        edit.expect().accept(values);
        Object read;
        try {
            read = Reading.of(after);
        } catch (RuntimeException e) {
            throw new AssertionError("no YAML any more: " + became, e);
        }
        assertThat(Reading.orNone(read)).as(became).isEqualTo(Reading.orNone(values));
        assertThat(Objects.requireNonNull(forms.tree().get()).text()).as(became).isEqualTo(after);
        Set<String> lost = Reading.notes(before);
        lost.removeAll(Reading.notes(after));
        if (edit.gone() != null) {
            lost.removeAll(Reading.within(before, edit.gone(), edit.whole()));
        }
        assertThat(lost).as("comments lost; " + became).isEmpty();
        if (!after.equals(before)) {
            document.undo();
            assertThat(document.text()).as("undone; " + became).isEqualTo(before);
            document.redo();
            assertThat(document.text()).as("done again; " + became).isEqualTo(after);
        }
    }
}
