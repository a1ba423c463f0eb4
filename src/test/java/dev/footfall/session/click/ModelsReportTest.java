package dev.footfall.session.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsReportTest {

    @Test
    void the_json_has_every_model_by_name_with_both_rates() {
        var json = ModelsReport.of(Grades.parse("3, 1,4"), 1_000, 1).toJson();
        var models = json.get("models");
        assertThat(models.valueStream().map(m -> m.get("name").asString()))
                .containsExactly(
                        "pbm",
                        "cascade",
                        "dcm",
                        "dbn",
                        "ubm",
                        "ccm",
                        "perfect",
                        "navigational",
                        "informational");
        for (var model : models) {
            assertThat(model.get("closedForm").size()).isEqualTo(3);
            assertThat(model.get("simulated").size()).isEqualTo(3);
            assertThat(model.get("sessions").asLong()).isEqualTo(1_000);
        }
        assertThat(models.get(1).get("closedForm").get(0).asDouble()).isEqualTo(.52);
    }

    @Test
    void the_text_has_one_column_for_each_rank() {
        String text = ModelsReport.of(new int[] {4, 0}, 10, 1).toText();
        assertThat(text.lines().toList().getFirst())
                .isEqualTo("grade" + " ".repeat(25) + "4      0");
        assertThat(text).contains("cascade       computed   1.0000 0.0000");
        assertThat(text.lines()).hasSize(19);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no grades",
                "3,x,7 | grade 2 is \"x\", grade 3 is \"7\"",
                "3,,1 | grade 2 is missing",
                "-1 | grade 1 is \"-1\"",
                "1.5 | grade 1 is \"1.5\""
            })
    void bad_grades_are_refused_with_a_sentence_that_names_them_all(String text, String part) {
        assertThatThrownBy(() -> Grades.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part)
                .hasMessageContaining("expected whole numbers from 0 to 4");
    }

    @Test
    void a_page_of_a_thousand_and_one_is_refused() {
        assertThatThrownBy(() -> Grades.parse("1,".repeat(1_000) + "1"))
                .hasMessage("1001 grades; a page has at most 1000 results");
    }
}
