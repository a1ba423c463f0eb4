package dev.footfall.desktop.compose.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.footfall.scenario.ScenarioReader;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Places in texts that are being written; the bar is the caret. */
class CompletionTest {

    private static final String SEARCH_KEYS = "results latency at fields metadata expect";
    private static final String STEPS =
            "search click dwell event body raw wait repeat steps choose set leave";

    private final Completion completion = new Completion();

    private record Case(String where, String text, String words) {}

    private static final List<Case> CASES =
            List.of(
                    new Case("a key half written", "footfall: 1\nlo|", "load catalogue"),
                    new Case(
                            "between keys",
                            "footfall: 1\n|\nload:\n  users: 2\n",
                            "name notes app seed speed mark_synthetic variables feeders"
                                    + " scripts people catalogue rankings expect fail_if $schema"),
                    new Case(
                            "what is there above and below is left out",
                            "app: a\ns|\nseed: 1\nscripts:\n",
                            "speed notes mark_synthetic variables feeders rankings $schema"),
                    new Case(
                            "under a key",
                            "load:\n  |",
                            "sessions stages users spacing duration total rhythm"),
                    new Case(
                            "above the first key of a map",
                            "load:\n  |\n  users: 5\nname: x",
                            "spacing duration total rhythm"),
                    new Case(
                            "one way of arriving excludes others",
                            "load:\n  sessions: 1/s\n  s|",
                            "spacing"),
                    new Case("an enumeration", "load:\n  spacing: |", "even poisson"),
                    new Case("an enumeration half written", "load:\n  spacing: po|\n", "poisson"),
                    new Case("right behind a colon", "load:\n  spacing:|", "even poisson"),
                    new Case(
                            "a list that begins",
                            "scripts:\n  - name: A\n    steps:\n      |",
                            STEPS),
                    new Case(
                            "a new step",
                            "scripts:\n  - steps:\n      - search: x\n      - |\n",
                            STEPS),
                    new Case(
                            "a new step half written",
                            "scripts:\n  - steps:\n      - se|",
                            "search set choose"),
                    new Case(
                            "dashes below their key's column",
                            "scripts:\n- steps:\n  - cl|",
                            "click"),
                    new Case(
                            "behind a list at its key's column",
                            "scripts:\n- name: a\nf|",
                            "footfall feeders fail_if"),
                    new Case(
                            "a step that is decided",
                            "scripts:\n  - steps:\n      - search: x\n        |",
                            SEARCH_KEYS),
                    new Case(
                            "a step decided below the caret",
                            "scripts:\n  - steps:\n      - |\n        click: x\n",
                            "position at fields metadata expect"),
                    new Case(
                            "keys that two steps share",
                            "scripts:\n  - steps:\n      - jitter: 1s\n        |",
                            "dwell wait"),
                    new Case(
                            "a line of its own between items",
                            "scripts:\n  - steps:\n      - wait: 1s\n      |\n",
                            STEPS),
                    new Case(
                            "back in the script",
                            "scripts:\n  - name: A\n    steps:\n      - wait: 1s\n    |",
                            "weight variables metadata"),
                    new Case(
                            "nested steps",
                            "scripts:\n- steps:\n  - repeat: 2\n    steps:\n    - dw|",
                            "dwell"),
                    new Case(
                            "ways of a choice",
                            "scripts:\n  - steps:\n      - choose:\n          - |",
                            "weight steps"),
                    new Case(
                            "in braces",
                            "people:\n  - dwell: {|}",
                            "law shape scale median sigma values file column"),
                    new Case(
                            "a law",
                            "people:\n  - dwell: {law: |}",
                            "weibull log_normal gamma empirical"),
                    new Case(
                            "a law, unfinished",
                            "people:\n  - dwell: {law: we|\n    weight: 2",
                            "weibull"),
                    new Case(
                            "a second key in braces",
                            "people:\n  - dwell: { law: weibull, s|",
                            "shape scale"),
                    new Case(
                            "right behind a comma",
                            "people:\n  - dwell: {law: weibull,|}",
                            "shape scale"),
                    new Case(
                            "a law chosen below the caret",
                            "people:\n  - dwell:\n      |\n      law: log_normal # so",
                            "median sigma"),
                    new Case(
                            "a law in quotes",
                            "people:\n- dwell:\n    law: \"empirical\"\n    |",
                            "values file column"),
                    new Case(
                            "a quoted law in braces",
                            "people:\n  - pace: {look: {'law': 'gamma', |}}",
                            "shape scale"),
                    new Case(
                            "an unknown law rules nothing out",
                            "people:\n  - dwell: {law: wei,|}",
                            "shape scale median sigma values file column"),
                    new Case(
                            "a click model's own parameters",
                            "people:\n  - clicks:\n      model: pbm\n      |",
                            "examination bias"),
                    new Case(
                            "another click model's",
                            "people:\n  - clicks: {model: dbn, |}",
                            "perseverance"),
                    new Case(
                            "a click model without parameters",
                            "people:\n  - clicks: {model: cascade, |}",
                            ""),
                    new Case(
                            "another person's law is of no account",
                            "people:\n  - dwell: {law: gamma}\n  - dwell: {law: log_normal, |}",
                            "median sigma"),
                    new Case(
                            "braces over lines",
                            "people:\n  - dwell: {\n      law: gamma,\n      sha|\n    }",
                            "shape"),
                    new Case(
                            "an item in braces",
                            "scripts:\n  - steps:\n      - { dwell: 1s, | }",
                            "jitter document position fields metadata expect"),
                    new Case(
                            "from and to exclude mean",
                            "scripts:\n  - steps:\n      - wait: {from: 1s, |}",
                            "to"),
                    new Case(
                            "rate excludes a ramp",
                            "load:\n  stages:\n    - rate: 1/s\n      |",
                            "for"),
                    new Case(
                            "for decides nothing",
                            "load:\n  stages:\n    - for: 1m\n      |",
                            "rate from to"),
                    new Case(
                            "click models by name",
                            "people:\n  - clicks: |",
                            "pbm cascade dcm dbn sdbn ubm ccm perfect navigational informational"),
                    new Case(
                            "a click model with parameters",
                            "people:\n  - clicks:\n      model: d|",
                            "dcm dbn cascade sdbn"),
                    new Case(
                            "a model's name or its parameters",
                            "people:\n  - clicks:\n      ex|",
                            "examination"),
                    new Case("yes and no", "mark_synthetic: |", "true false"),
                    new Case("only true", "scripts:\n  - steps:\n      - leave: |", "true"),
                    new Case("any name's table", "feeders:\n  shop:\n    |", "file pick"),
                    new Case("an own key stays a choice", "load:\n  spa|cing: even\n", "spacing"),
                    new Case(
                            "misspelt neighbours do not hide keys",
                            "laod:\n  x: 1\ncat|",
                            "catalogue"),
                    new Case("names are free", "variables:\n  |", ""),
                    new Case("a comment", "load: # spa|", ""),
                    new Case("text over lines", "notes: >\n  lo|", ""),
                    new Case("quotes", "name: \"lo|\"", ""),
                    new Case("quotes over lines", "name: 'a\n  lo|'\n", ""),
                    new Case("a free text", "name: lo|", ""),
                    new Case("behind a value", "people:\n  - dwell: {law: gamma |}", ""),
                    new Case("an indentation that nothing has", "scripts:\n  - name: A\n   |", ""),
                    new Case("JSON", "{\"footfall\": 1, \"load\": {\"users\": 1}, na|}", "name"),
                    new Case("after an anchor", "load: &l\n  spac|", "spacing"),
                    new Case("an empty text", "|", "footfall"));

    @TestFactory
    Stream<DynamicTest> proposes() {
        return CASES.stream()
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.where(),
                                        () -> {
                                            if (c.text().equals("|")) {
                                                assertThat(words(c.text())).contains("footfall");
                                            } else {
                                                assertThat(String.join(" ", words(c.text())))
                                                        .isEqualTo(c.words());
                                            }
                                        }));
    }

    @Test
    void an_insertion_is_a_key_with_its_colon() {
        assertThat(accepted("load:\n  spa|\n")).isEqualTo("load:\n  spacing: \n");
        assertThat(accepted("load:\n  spa|cing: even")).isEqualTo("load:\n  spacing: even");
        assertThat(accepted("load:\n  spacing:|")).isEqualTo("load:\n  spacing: even");
        assertThat(accepted("dwell: 1\npeople:\n  - dwell: {law: gamma,|}"))
                .endsWith("{law: gamma, shape: }");
        assertThat(accepted("scripts:\n  - steps:\n      se|"))
                .isEqualTo("scripts:\n  - steps:\n      - search: ");
        assertThat(accepted("scripts:\n  -|")).isEqualTo("scripts:\n  - name: ");
    }

    @Test
    void each_key_is_told_in_a_line() {
        assertThat(at("load:\n  spa|").list().getFirst().about())
                .isEqualTo("Arrivals at equal distances, or independent of each other.");
        assertThat(at("lo|").list().getFirst().about()).startsWith("When people come.");
    }

    @Test
    void knows_every_key_of_the_reader() {
        assertThat(words("|")).containsAll(ScenarioReader.keys());
    }

    @Test
    void no_place_of_a_shipped_scenario_is_too_much() throws Exception {
        for (Path file : List.of(Path.of("scenarios/store-day.yaml"))) {
            String text = Files.readString(file);
            for (int caret = 0; caret <= text.length(); caret++) {
                int here = caret;
                assertThatCode(() -> completion.at(text, here)).doesNotThrowAnyException();
                assertThatCode(() -> completion.at(text.substring(0, here), here))
                        .doesNotThrowAnyException();
            }
        }
    }

    private List<String> words(String marked) {
        return at(marked).list().stream().map(Proposal::word).toList();
    }

    private String accepted(String marked) {
        Proposals proposals = at(marked);
        String text = marked.replace("|", "");
        return text.substring(0, proposals.from())
                + proposals.list().getFirst().insert()
                + text.substring(proposals.to());
    }

    private Proposals at(String marked) {
        int caret = marked.indexOf('|');
        return completion.at(marked.substring(0, caret) + marked.substring(caret + 1), caret);
    }
}
