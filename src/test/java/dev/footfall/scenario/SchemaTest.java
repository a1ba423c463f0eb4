package dev.footfall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.footfall.scenario.yaml.Block;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The schema that editors complete from says what the reader says. */
class SchemaTest {

    private static final Path FILE = Path.of("assets/schema/scenario-1.schema.json");
    private static final JsonNode TEXT = read();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(TEXT.toString(), InputFormat.JSON);

    static List<Block> blocks() {
        return ScenarioReader.blocks();
    }

    static Stream<Path> shipped() throws IOException {
        try (var files = Files.list(Path.of("scenarios"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void the_reader_and_the_schema_know_the_same_keys(Block block) {
        JsonNode definition =
                block.name().equals("scenario")
                        ? TEXT
                        : TEXT.path("$defs").path(block.name().replace(' ', '_'));
        assertThat(definition.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(block.keys());
        assertThat(definition.path("additionalProperties").asBoolean(true)).isFalse();
        definition
                .path("properties")
                .forEachEntry(
                        (key, property) ->
                                assertThat(property.has("description") || property.has("$ref"))
                                        .as(key)
                                        .isTrue());
    }

    @Test
    void the_schema_has_no_block_that_the_reader_does_not_know() {
        var names = new TreeSet<String>();
        TEXT.path("$defs")
                .forEachEntry(
                        (name, definition) -> {
                            if (definition.has("additionalProperties")
                                    && definition.has("properties")) {
                                names.add(name);
                            }
                        });
        assertThat(names)
                .containsExactlyElementsOf(
                        blocks().stream()
                                .map(block -> block.name().replace(' ', '_'))
                                .filter(name -> !name.equals("scenario"))
                                .sorted()
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shipped_scenarios_are_fine_by_both(Path file) throws IOException {
        assertThat(ScenarioReader.read(file)).isInstanceOf(ScenarioLoad.Loaded.class);
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scripts: [{steps: [{search: a, results: 3, latency: 20ms}]}]",
                "scripts: [{steps: [{search: 5}]}]",
                "scripts: [{steps: [{search: a, results: {from: 0, to: 9}, at: {mean: 3s}}]}]",
                "scripts: [{steps: [{dwell: 3s, jitter: 1s, document: a, position: 0}]}]",
                "scripts: [{steps: [{body: null, expect: 422}, {raw: '', content_type: a/b}]}]",
                "scripts: [{steps: [{repeat: 3, steps: [click: '${round}']}]}]",
                "scripts: [{steps: [{event: a}, {choose: [{steps: []}, {weight: 2, steps:"
                        + " [leave: true]}]}]}]",
                "variables: {a: 1, b: {one_of: [1, x], weights: [1, 2]}, c: {from: 1, to: 3}, d:"
                        + " {value: [1]}}\n"
                        + "scripts: [{steps: [{event: '${b}', fields: {position: '${c}'}}, {set:"
                        + " {a: 2}}]}]",
                "load: {stages: [{for: 30s, from: 1/s, to: 5/s}, {rate: 5/s}], total: 5}\n"
                        + "scripts: [{steps: [search: a]}]",
                "load: {sessions: .5/s, duration: 1m.5s}\n"
                        + "scripts: [{steps: [{event: a}, {wait: .5s}]}]",
                "load: {users: 3, duration: 24h}\nscripts: [{steps: [search: a]}]",
                "load: {sessions: 5/min, rhythm: {start: friday 18:00, weekdays: {sunday: 0}}}\n"
                        + "scripts: [{steps: [search: a]}]",
                "people: [{clicks: {model: pbm, examination: power, bias: 2}, dwell: {law: gamma,"
                    + " shape: 2, scale: 20s}, pace: {look: {law: log_normal, median: 2s, sigma:"
                    + " 1}}}]\n"
                    + "catalogue: {generated: {queries: 5}}",
                "people: [{clicks: {model: ubm, examination: [[1], [1, 1]]}}]\n"
                        + "catalogue: {queries: [{query: a, results: {}}]}",
                "people: [{clicks: {model: dcm, go_on: [0.5, 0.4]}, taste: {click: [0, 0, 0, 0,"
                        + " 1]}, dwell: {law: empirical, values: [3s]}}]\n"
                        + "catalogue: {generated: {queries: 5}, popularity: zipf}",
            })
    void both_take_what_is_right(String text) {
        assertThat(Texts.problems("footfall: 1\n" + text)).isEmpty();
        assertThat(errors("footfall: 1\n" + text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: nobody",
                "scripts: [{steps: []}]",
                "scripts: [{steps: [{search: a, expect: 99}]}]",
                "scripts: [{steps: [{search: a, results: -1}]}]",
                "scripts: [{steps: [{search: true}]}]",
                "scripts: [{steps: [{search: a, click: b}]}]",
                "scripts: [{steps: [{search: a, fields: {position: first}}]}]",
                "scripts: [{steps: [{search: a, fields: {session_id: x}}]}]",
                "scripts: [{steps: [{event: a}, {wait: 3}]}]",
                "scripts: [{steps: [{event: a}, {wait: {from: 3s}}]}]",
                "scripts: [{weight: 0, steps: [{event: a}]}]",
                "scripts: [{steps: [{event: a}, {repeat: 20000, steps: [event: a]}]}]",
                "speed: 0\nscripts: [{steps: [{event: a}]}]",
                "app: Not a slug\nscripts: [{steps: [{event: a}]}]",
                "load: {sessions: 5}\nscripts: [{steps: [{event: a}]}]",
                "load: {sessions: 5/s, users: 3}\nscripts: [{steps: [{event: a}]}]",
                "scripts: [{steps: [{event: a}, {wait: 5.s}]}]",
                "scripts: [{steps: [{event: a}, {wait: .s}]}]",
                "load: {duration: 5s}\nscripts: [{steps: [{event: a}]}]",
                "load: {stages: [{for: 5s}]}\nscripts: [{steps: [{event: a}]}]",
                "variables: {1a: 5}\nscripts: [{steps: [{event: a}]}]",
                "variables: {a: {one_of: []}}\nscripts: [{steps: [{event: a}]}]",
                "people: [{clicks: dbn, dwell: {law: weibull, shape: 1, scale: 9s, sigma: 2}}]\n"
                        + "catalogue: {generated: {queries: 5}}",
                "people: [{clicks: dbn, dwell: {law: log_normal, median: 9s}}]\n"
                        + "catalogue: {generated: {queries: 5}}",
                "people: [{clicks: {model: dcm, perseverance: 0.5}}]\n"
                        + "catalogue: {generated: {queries: 5}}",
                "people: [{clicks: {model: cascade, bias: 1}}]\n"
                        + "catalogue: {generated: {queries: 5}}",
                "people: [{clicks: dbn}]",
                "people: [{clicks: nothing}]\ncatalogue: {generated: {queries: 5}}",
                "people: [{clicks: {model: dbn, perseverance: 2}}]\n"
                        + "catalogue: {generated: {queries: 5}}",
                "people: [{clicks: dbn}]\ncatalogue: {}",
                "people: [{clicks: dbn}]\ncatalogue: {queries: [{query: a}]}",
                "people: [{clicks: dbn, dwell: {law: normal}}]\n"
                        + "catalogue: {generated: {queries: 5}}",
            })
    void both_refuse_what_is_wrong(String text) {
        assertThat(Texts.problems("footfall: 1\n" + text)).isNotEmpty();
        assertThat(errors("footfall: 1\n" + text)).isNotEmpty();
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(YAMLMapper.shared().readTree(yaml));
    }

    private static JsonNode read() {
        return JsonMapper.shared().readTree(FILE.toFile());
    }
}
