package dev.footfall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Every word that the scenario language has a choice of is suggested for one that is nearly it. */
class MisspelledWordsTest {

    private static final String PEOPLE =
            "footfall: 1 / catalogue: {generated: {queries: 3}} / people: [{name: a, REST}]";

    /**
     * @param where the words' place in the schema
     * @param text a scenario, with {@code /} for line ends, {@code PEOPLE} for one with people, and
     *     {@code @} for the word
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /$defs/model/enum                                | PEOPLE clicks: @
                    /$defs/model/enum                                | PEOPLE clicks: {model: @}
                    /$defs/clicks/properties/examination/anyOf/0/enum| PEOPLE clicks: {model: pbm, examination: @}
                    /$defs/persona/properties/taste/anyOf/0/enum     | PEOPLE clicks: dbn, taste: @
                    /$defs/law/properties/law/enum                   | PEOPLE clicks: dbn, dwell: {law: @}
                    /$defs/ranking/properties/order/enum             | footfall: 1 / rankings: [{name: r, order: @}]
                    /$defs/catalogue/properties/popularity/anyOf/0/enum | footfall: 1 / catalogue: {generated: {queries: 3}, popularity: @}
                    /$defs/feeder/properties/pick/enum               | footfall: 1 / feeders: {shop: {file: a.csv, pick: @}}
                    /$defs/load/properties/spacing/enum              | footfall: 1 / load: {sessions: 1/s, spacing: @}
                    """)
    void the_right_one_is_suggested(String where, String text) throws IOException {
        for (JsonNode value : schema().at(where)) {
            String word = value.asString();
            // A letter twice, and two letters swapped; of three letters that may be two others.
            String end = word.substring(word.length() - 1);
            suggests(text, word + end, word);
            if (word.length() <= 3) {
                continue;
            }
            int half = word.length() / 2;
            suggests(
                    text,
                    word.substring(0, half - 1)
                            + word.charAt(half)
                            + word.charAt(half - 1)
                            + word.substring(half + 1),
                    word);
        }
    }

    @ParameterizedTest
    @CsvSource({"mondy 08:00,monday", "sundey,sunday"})
    void days_too(String start, String day) {
        suggests("footfall: 1 / load: {sessions: 1/s, rhythm: {start: @}}", "'" + start + "'", day);
    }

    private static void suggests(String text, String misspelled, String word) {
        if (misspelled.equals(word)) {
            return;
        }
        String whole =
                text.startsWith("PEOPLE ") ? PEOPLE.replace("REST", text.substring(7)) : text;
        String yaml = whole.replace(" / ", "\n").replace("@", misspelled);
        ScenarioLoad load = ScenarioReader.read(Path.of("t.yaml"), yaml);
        assertThat(load).as(yaml).isInstanceOf(ScenarioLoad.Rejected.class);
        List<Problem> problems = ((ScenarioLoad.Rejected) load).problems();
        assertThat(problems)
                .as(yaml)
                .anySatisfy(
                        problem -> assertThat(problem.expected()).startsWith("\"" + word + "\""));
    }

    private static JsonNode schema() throws IOException {
        try (var in =
                java.util.Objects.requireNonNull(
                        MisspelledWordsTest.class.getResourceAsStream(
                                "/assets/schema/scenario-1.schema.json"))) {
            JsonNode schema = JsonMapper.shared().readTree(in);
            assertThat(schema.findValues("enum")).as("a new choice needs a line here").hasSize(16);
            return schema;
        }
    }
}
