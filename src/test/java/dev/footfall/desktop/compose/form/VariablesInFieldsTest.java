package dev.footfall.desktop.compose.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.desktop.compose.text.TextDocument;
import dev.footfall.event.EventJson;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.session.ScenarioSessions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What is typed into a field with {@code ${variables}} is what the session then says. */
class VariablesInFieldsTest {

    private static final String TEXT =
            """
            footfall: 1
            load: { sessions: 1/s }
            variables: { word: boots, count: 7, price: 79.9 }
            scripts:
              - steps:
                  - search: x
                  - event: y
            """;

    private static final NodePath STEPS = NodePath.ROOT.key("scripts").item(0).key("steps");

    private final TextDocument document = new TextDocument();
    private final FormsViewModel forms = new FormsViewModel(document);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "${word}|\"query\":\"boots\"",
                "red ${word}|\"query\":\"red boots\"",
                "${word}: ${count}|\"query\":\"boots: 7\"",
                "'${word}'|\"query\":\"'boots'\"",
                "say \"${word}\"|\"query\":\"say \\\"boots\\\"\"",
                "$${word}|\"query\":\"${word}\"",
            })
    void in_a_text_it_is_filled_in(String typed, String posted) {
        type(0, FieldSpec.text("search", "Query", ""), typed);
        assertThat(event(0)).contains(posted);
    }

    @Test
    void alone_where_a_number_belongs_it_is_that_number() {
        type(0, FieldSpec.value("results", "Results", ""), "${count}");
        assertThat(event(0)).contains("\"result_count\":7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{ price: ${price} }|\"price\":79.9",
                "{price: ${price}, of: red ${word} , at: 3}|\"price\":79.9,\"of\":\"red"
                        + " boots\",\"at\":3",
                "{ a: { b: [${count}, ${word}] } }|\"a\":{\"b\":[7,\"boots\"]}",
                "{ price: \"${price}\" }|\"price\":79.9",
                "{ note: 'a, ${word}' }|\"note\":\"a, boots\"",
                "{ link: http://x/${word}?n=${count} }|\"link\":\"http://x/boots?n=7\"",
                "{ \"odd, name\": ${count} }|\"odd, name\":7",
            })
    void within_braces_it_does_not_make_a_text_of_them(String typed, String posted) {
        type(1, FieldSpec.value("fields", "Fields", ""), typed);
        assertThat(event(1)).contains(posted);
    }

    @Test
    void braces_that_are_no_map_stay_the_text_that_they_are() {
        assertThat(FieldSpec.value("k", "", "").written("{ price: ${price").inline())
                .isEqualTo("\"{ price: ${price\"");
    }

    private void type(int step, FieldSpec field, String typed) {
        document.reset(TEXT);
        forms.show(SourceTree.parse(TEXT), List.of());
        forms.set(STEPS.item(step), field.key(), field.written(typed), List.of(), this);
        assertThat(forms.refused().get()).isEmpty();
    }

    private String event(int step) {
        ScenarioLoad load = ScenarioReader.read(Path.of("typed.yaml"), document.text());
        assertThat(load).isInstanceOf(ScenarioLoad.Loaded.class);
        byte[] json =
                EventJson.encode(
                        ScenarioSessions.of(((ScenarioLoad.Loaded) load).scenario(), 1)
                                .at(0)
                                .events()
                                .get(step)
                                .body(),
                        null);
        return new String(json, StandardCharsets.UTF_8);
    }
}
