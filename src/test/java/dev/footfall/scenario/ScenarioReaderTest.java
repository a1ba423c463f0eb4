package dev.footfall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

class ScenarioReaderTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"first-steps", "bad-requests"})
    void the_shipped_scenarios_have_no_problems(String name) {
        ScenarioLoad load = ScenarioReader.read(Path.of("scenarios", name + ".yaml"));
        assertThat(load).isInstanceOf(ScenarioLoad.Loaded.class);
    }

    @Test
    void what_is_written_is_what_is_read() {
        Scenario scenario =
                Texts.loaded(
                        """
                        footfall: 1
                        name: A shop
                        app: my-shop
                        seed: -7
                        speed: 2.5
                        mark_synthetic: false
                        load: {sessions: 90/min, spacing: poisson, duration: 1m30s, total: 12}
                        scripts:
                          - name: Ana
                            weight: 2
                            steps: [search: red sneakers]
                        fail_if: ['error_rate > 1%']
                        """);
        assertThat(scenario.name()).isEqualTo("A shop");
        assertThat(scenario.app()).isEqualTo("my-shop");
        assertThat(scenario.seed()).isEqualTo(-7);
        assertThat(scenario.speed()).isEqualTo(2.5);
        assertThat(scenario.markSynthetic()).isFalse();
        assertThat(scenario.load().spacing()).isEqualTo(Load.Spacing.POISSON);
        assertThat(scenario.load().stages()).containsExactly(new Load.Stage(null, 1.5, 1.5));
        assertThat(scenario.load().duration()).isEqualTo(Duration.ofSeconds(90));
        assertThat(scenario.load().sessions()).isEqualTo(OptionalLong.of(12));
        assertThat(scenario.scripts().getFirst().weight()).isEqualTo(2);
        assertThat(scenario.failIf()).containsExactly("error_rate > 1%");
    }

    @Test
    void every_problem_is_told_at_once_with_its_place() {
        assertThat(
                        Texts.problems(
                                """
                                footfall: 1
                                nmae: A shop
                                speed: fast
                                load:
                                  sessions: -5/s
                                  duration: 10
                                scripts:
                                  - name: Ana
                                    stpes: []
                                  - name: Ben
                                    steps: []
                                  - name: Ben
                                    weight: 0
                                    steps:
                                      - serach: shoes
                                      - click: sku-1
                                        position: first
                                      - wait: 2s
                                        click: sku-2
                                """))
                .containsExactly(
                        "s.yaml:2:1: unknown key \"nmae\" in scenario; expected \"name\"; keys"
                                + " here: "
                                + String.join(", ", ScenarioReader.SCENARIO.keys()),
                        "s.yaml:3:8: speed is the text \"fast\"; expected a number above 0",
                        "s.yaml:5:13: sessions is the text \"-5/s\"; expected a rate such as 6/s,"
                                + " 90/min or 300/h, not negative",
                        "s.yaml:6:13: duration is the number 10, without a unit; expected a"
                                + " duration such as 350ms, 2s, 1m30s or 24h, at most 366d",
                        "s.yaml:8:5: the key \"steps\" is missing; expected the steps of the"
                                + " session",
                        "s.yaml:9:5: unknown key \"stpes\" in script; expected \"steps\"; keys"
                                + " here: name, weight, variables, metadata, steps",
                        "s.yaml:11:12: script \"Ben\" has no steps; expected at least one step",
                        "s.yaml:12:5: the name \"Ben\" is used twice; expected another name for"
                                + " this script; see line 10",
                        "s.yaml:13:13: weight is 0; expected a number above 0",
                        "s.yaml:15:9: unknown step \"serach\"; expected \"search\"; steps are:"
                                + " search, click, dwell, event, body, raw, wait, repeat, choose,"
                                + " set, leave",
                        "s.yaml:17:19: position is the text \"first\"; expected a whole number of"
                                + " at least 0",
                        "s.yaml:19:9: \"click\" in the same step as \"wait\"; expected a step of"
                                + " its own, with its own dash");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "just a text",
                "- a list",
                "footfall: 1\n\tname: tab",
                "a: [1, 2",
                "a: *nowhere",
                "a: &a [*a]",
                "--- 1\n--- 2",
                "a: \"\u0000\"",
                "? [a, b]\n: c",
                "%YAML 9.9\n---\na: 1",
                "!!java.lang.Runtime {}",
                "footfall: 2\nscripts: [{steps: [search: a]}]",
                "footfall: 1\nfootfall: 1\nscripts: [{steps: [search: a]}]",
                "footfall: 1",
                "footfall: 1\nscripts: {}",
                "footfall: !!int",
                "footfall: 1\nspeed: !!float x\nseed: !!int x\nmark_synthetic: !!bool x",
                "footfall: 1\nscripts: [[]]",
                "footfall: 1\nscripts: [{steps: [leave: true]}]",
                "footfall: 1\nscripts: [{steps: [wait: 1s]}]",
                "footfall: 1\nscripts: [{steps: [repeat: 9999, steps: [repeat: 9999, steps:"
                        + " [search: a]]]}]",
            })
    void bad_text_is_rejected_with_a_place_and_never_throws(String text) {
        assertThat(Texts.problems(text))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p).matches("(?s)s\\.yaml:\\d+:\\d+: .+; expected .+"));
    }

    @Test
    void a_small_text_that_stands_for_billions_of_values_is_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i));
            bomb.append("*a%d, ".formatted(i - 1).repeat(10)).append("]\n");
        }
        assertThat(Texts.problems(bomb.toString()))
                .singleElement()
                .asString()
                .contains("500000 values");
    }

    @Test
    void variables_that_together_stand_for_billions_of_letters_are_refused() {
        StringBuilder bomb = new StringBuilder("footfall: 1\nvariables:\n  a0: xxxxxxxxxx\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("  a%d: '%s'\n".formatted(i, "${a%d}".formatted(i - 1).repeat(10)));
        }
        assertThat(Texts.problems(bomb + "scripts: [{steps: [search: '${a0}']}]"))
                .containsExactly(
                        "s.yaml:2:1: ${a6} can have more than 1000000 characters; expected shorter"
                                + " texts, or fewer variables within variables");
        String grows =
                """
                footfall: 1
                variables: {a: x}
                scripts:
                  - name: Ana
                    steps:
                      - repeat: 50
                        steps:
                          - choose: [{steps: [set: {a: '%s'}]}, {steps: []}]
                          - search: ${a}
                """;
        assertThat(Texts.problems(grows.formatted("${a}${a}")))
                .singleElement()
                .asString()
                .contains("${a} in script \"Ana\" can have more than 1000000 characters");
        assertThat(Texts.problems(grows.formatted("${a}+"))).isEmpty();
        assertThat(Texts.problems(grows.formatted("${round}"))).isEmpty();
    }

    @Test
    void shares_may_be_written_without_their_zero() {
        Scenario scenario =
                Texts.loaded(
                        """
                        footfall: 1
                        speed: .5
                        people:
                          - clicks: {model: dbn, perseverance: .9}
                            dwell: {law: weibull, shape: .7, scale: 45s}
                            habits: {after_clicks: {refine: .3, another: .2}}
                        catalogue: {queries: [{query: .5 inch, grades: [1]}]}
                        """);
        assertThat(scenario.speed()).isEqualTo(.5);
        var after = Texts.nonNull(scenario.people().getFirst().habits().afterClicks());
        assertThat(after.refine()).isEqualTo(.3);
    }

    @Test
    void what_is_near_is_suggested_by_how_it_begins() {
        assertThat(Texts.problems("footfall: 1\nsped: 3\nscripts: [{steps: [search: a]}]"))
                .singleElement()
                .asString()
                .contains("expected \"speed\"");
        assertThat(
                        Texts.problems(
                                "footfall: 1\nload: {sessions: 1/s, rhythm: {weekdays: {mon: 2}}}\n"
                                        + "scripts: [{steps: [search: a]}]"))
                .singleElement()
                .asString()
                .contains("expected \"monday\"");
    }

    @Test
    void a_catalogue_without_queries_hides_no_other_problem_of_it() {
        assertThat(
                        Texts.problems(
                                "footfall: 1\npeople: [{clicks: pbm}]\n"
                                        + "catalogue: {popularity: zip, page: 0}"))
                .hasSize(3);
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(Texts.problems("[".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("nested too deeply");
        assertThat(Texts.problems("a: " + "[".repeat(100) + "]".repeat(100)))
                .singleElement()
                .asString()
                .contains("nested too deeply");
    }

    @Test
    void a_file_that_is_not_there_or_no_text_or_too_large_is_a_problem() throws IOException {
        assertThat(problemsOf(folder.resolve("nowhere.yaml")).getFirst().what())
                .isEqualTo("there is no such file");
        assertThat(problemsOf(folder).getFirst().what()).isEqualTo("this is a folder");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xe9, 'b'});
        assertThat(problemsOf(latin).getFirst().what()).isEqualTo("the file is not text in UTF-8");
        Path large = folder.resolve("large.yaml");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(100L << 20);
        }
        assertThat(problemsOf(large).getFirst().what())
                .isEqualTo("the file has 100 MB, the limit is 4096 KB");
    }

    @Test
    void json_is_read_too_even_when_indented_with_tabs() {
        Scenario scenario =
                Texts.loaded(
                        """
                        {
                        \t"footfall": 1,
                        \t"name": "As JSON",
                        \t"scripts": [{"steps": [{"search": "a"}]}]
                        }
                        """);
        assertThat(scenario.name()).isEqualTo("As JSON");
        assertThat(scenario.scripts().getFirst().name()).isEqualTo("script 1");
    }

    private static List<Problem> problemsOf(Path file) {
        return switch (ScenarioReader.read(file)) {
            case ScenarioLoad.Loaded _ -> List.of();
            case ScenarioLoad.Rejected rejected -> rejected.problems();
        };
    }
}
