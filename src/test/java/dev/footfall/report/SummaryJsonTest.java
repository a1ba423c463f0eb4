package dev.footfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.replay.ReplayCounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SummaryJsonTest {

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void fields_come_in_the_order_that_scripts_rely_on() {
        Summary replayed =
                Examples.summary()
                        .withReplay(new ReplayCounts(5, 3, new TreeMap<>(Map.of("no query", 2L))));

        JsonNode json = mapper.readTree(SummaryJson.text(replayed));

        assertThat(json.propertyNames())
                .startsWith(
                        "name",
                        "seed",
                        "digest",
                        "startedAt",
                        "durationMs",
                        "events",
                        "statuses",
                        "reasons",
                        "latencyMs",
                        "rate",
                        "generatorLimited",
                        "replay",
                        "thresholds",
                        "exit");
        assertThat(json.get("events").propertyNames())
                .containsExactly("planned", "sent", "acknowledged", "refused", "failed", "notSent");
        assertThat(json.get("latencyMs").propertyNames())
                .containsExactly("dispatchDelay", "service", "felt");
        assertThat(json.at("/latencyMs/felt").propertyNames())
                .startsWith("p50", "p90", "p99", "p999", "max")
                .endsWith("min", "mean");
        assertThat(json.get("bytes").propertyNames())
                .containsExactly("sent", "received", "sentPerSecond", "receivedPerSecond");
        assertThat(json.get("rate").propertyNames())
                .containsExactly("plannedPerSecond", "sentPerSecond");
        assertThat(json.get("replay").propertyNames())
                .containsExactly("records", "events", "skipped");
        assertThat(json.at("/thresholds/0").propertyNames()).startsWith("expr", "value", "held");
    }

    @Test
    void values_are_those_of_the_run() {
        JsonNode json = mapper.readTree(SummaryJson.text(Examples.summary()));

        assertThat(json.get("name").asString()).isEqualTo("First steps");
        assertThat(json.get("digest").asString()).isEqualTo(Examples.DIGEST);
        assertThat(json.get("startedAt").asString()).isEqualTo("2026-11-24T13:15:00Z");
        assertThat(json.get("durationMs").asLong()).isEqualTo(20_100);
        assertThat(json.at("/events/planned").asLong()).isEqualTo(12_000);
        assertThat(json.at("/statuses/422").asLong()).isEqualTo(570);
        assertThat(json.at("/reasons/timeout").asLong()).isEqualTo(10);
        assertThat(json.at("/latencyMs/felt/p50").asDouble()).isEqualTo(1.234);
        assertThat(json.at("/latencyMs/felt/min").asDouble()).isEqualTo(0.4);
        assertThat(json.at("/latencyMs/felt/mean").asDouble()).isEqualTo(2.5);
        assertThat(json.at("/bytes/sent").asLong()).isEqualTo(3_600_000);
        assertThat(json.at("/bytes/receivedPerSecond").asDouble()).isEqualTo(17_899.552);
        assertThat(json.at("/latencyMs/dispatchDelay/max").asDouble()).isEqualTo(2.25);
        assertThat(json.at("/rate/plannedPerSecond").asDouble()).isEqualTo(597.015);
        assertThat(json.get("generatorLimited").asBoolean()).isFalse();
        assertThat(json.has("replay")).isFalse();
        assertThat(json.at("/thresholds/0/held").asBoolean()).isTrue();
        assertThat(json.at("/thresholds/1/value").asDouble()).isEqualTo(4.921);
        assertThat(json.get("exit").asInt()).isEqualTo(1);
        assertThat(json.get("ended").asString()).isEqualTo("finished");
        assertThat(json.at("/expectations/missed").asLong()).isEqualTo(3);
    }

    @Test
    void what_was_not_measured_is_null_and_not_zero() {
        JsonNode json = mapper.readTree(SummaryJson.text(Examples.summary()));

        assertThat(json.at("/latencyMs/service/p99").isNull()).isTrue();
        assertThat(json.at("/thresholds/2/value").isNull()).isTrue();
        assertThat(json.at("/thresholds/2/held").asBoolean()).isFalse();
    }

    @Test
    void large_numbers_are_written_out() {
        assertThat(SummaryJson.text(Examples.summary())).doesNotContain("E+");
    }

    @Test
    void generator_limits_are_named() {
        Summary limited = Examples.summary().withGeneratorLimits(List.of("in-flight cap"));

        JsonNode json = mapper.readTree(SummaryJson.text(limited));

        assertThat(json.get("generatorLimited").asBoolean()).isTrue();
        assertThat(json.at("/generatorLimits/0").asString()).isEqualTo("in-flight cap");
    }

    @Test
    void replaces_an_older_file_and_leaves_no_other_behind(@TempDir Path dir) throws IOException {
        Files.writeString(dir.resolve("summary.json"), "old");

        SummaryJson.write(dir, Examples.summary());

        assertThat(dir).isDirectoryContaining(f -> f.endsWith("summary.json"));
        try (var files = Files.list(dir)) {
            assertThat(files).hasSize(1);
        }
        assertThat(dir.resolve("summary.json")).hasContent(SummaryJson.text(Examples.summary()));
    }

    @Test
    void a_file_where_the_directory_should_be_is_an_error(@TempDir Path dir) throws IOException {
        Path blocked = Files.writeString(dir.resolve("run"), "not a directory");

        assertThatThrownBy(() -> SummaryJson.write(blocked, Examples.summary()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void what_was_written_is_read_back(@TempDir Path dir) throws IOException {
        Summary summary =
                Examples.summary()
                        .withReplay(new ReplayCounts(5, 3, new TreeMap<>(Map.of("no query", 2L))))
                        .withGeneratorLimits(List.of("processor"))
                        .withRecord(new Summary.RecordCounts(9, 1, "the disk is full"))
                        .withStories(Examples.stories());

        SummaryJson.write(dir, summary);

        assertThat(SummaryJson.text(SummaryJson.read(dir))).isEqualTo(SummaryJson.text(summary));
        assertThat(SummaryJson.read(dir).service().count()).isZero();
    }

    @Test
    void an_older_file_knows_neither_mean_nor_bytes_and_says_so(@TempDir Path dir)
            throws IOException {
        ObjectNode old = (ObjectNode) mapper.readTree(SummaryJson.text(Examples.summary()));
        old.remove("bytes");
        ((ObjectNode) old.at("/latencyMs/felt")).remove(List.of("min", "mean"));
        Files.writeString(dir.resolve("summary.json"), old.toString());

        Summary read = SummaryJson.read(dir);

        assertThat(read.bytes().known()).isFalse();
        assertThat(read.felt().mean()).isNaN();
        assertThat(read.felt().p50()).isEqualTo(1.234);
        assertThat(SummaryText.of(read)).doesNotContain("bytes");
        JsonNode again = mapper.readTree(SummaryJson.text(read));
        assertThat(again.at("/bytes/sent").isNull()).isTrue();
        assertThat(again.at("/latencyMs/felt/min").isNull()).isTrue();
    }

    @Test
    void a_missing_and_a_broken_file_say_so(@TempDir Path dir) throws IOException {
        assertThatThrownBy(() -> SummaryJson.read(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no summary.json in");
        Files.writeString(dir.resolve("summary.json"), "{\"name\":\"x\"}");
        assertThatThrownBy(() -> SummaryJson.read(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read");
    }
}
