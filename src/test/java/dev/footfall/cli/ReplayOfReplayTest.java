package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.endpoint.store.ReceivedFilter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The run of a replay is a log like any other. */
class ReplayOfReplayTest {

    private static final String TABLE =
            """
            what,who,item,when
            click,a,d1,2026-01-01 00:00:00
            view,b,d2,2026-01-01 00:00:01
            click,a,d3,2026-01-01 00:00:05
            """;

    @TempDir Path dir;

    private final CommandLineRuns runs = new CommandLineRuns();

    @ParameterizedTest
    @CsvSource({
        "log.jsonl, ''",
        "log.jsonl, --no-mark",
        "log.jsonl, --new-session-ids --seed 7",
        "log.jsonl, --from 10s --until 50s --longest-gap 500ms",
        "log.jsonl, --from 2026-01-01T00:00:30Z",
        "log.jsonl, --loop 2",
        "log.jsonl, --shard 2/3",
        "log.jsonl.gz, --loop 3 --new-session-ids",
        "log.csv, --map event_type=what --map document_id=item --map session_id=who --map query==x"
                + " --time-field when --zone Europe/Berlin --keep-time happened_at"
    })
    void it_replays_to_the_same_events(String name, String flags) throws Exception {
        Path log = log(name);
        List<String> once = replay(log, "once", flags);
        String mark = flags.contains("--no-mark") ? "--no-mark" : "";

        List<String> again = replay(dir.resolve("once"), "again", mark);

        assertThat(once).as(runs.err()).isNotEmpty();
        assertThat(again).as("bodies: " + runs.err()).isEqualTo(once);
        assertThat(digest("again")).isEqualTo(digest("once"));
        Path exported = dir.resolve("exported.jsonl");
        runs.footfall("export", dir.resolve("once").toString(), "-o", exported.toString());
        assertThat(replay(exported, "of-export", mark)).isEqualTo(once);
        assertThat(digest("again")).isEqualTo(digest("of-export"));
    }

    @Test
    void so_does_the_run_of_that_and_what_lies_between_is_written_anew() throws Exception {
        List<String> once = replay(log("log.jsonl"), "once", "--loop 2");
        replay(dir.resolve("once"), "twice", "");
        Files.delete(dir.resolve("once/sent.jsonl"));

        assertThat(replay(dir.resolve("twice"), "thrice", "")).as(runs.err()).isEqualTo(once);
        assertThat(digest("thrice")).isEqualTo(digest("once"));
    }

    @Test
    void a_log_that_has_changed_is_refused_wherever_it_has() throws Exception {
        Path log = log("log.jsonl");
        replay(log, "once", "");
        String then = Files.readString(log);

        for (String now :
                List.of(
                        then.replace("\"item-0\"", "\"item-x\""),
                        then.replace("\"item-59\"", "\"item-xx\""),
                        then.substring(
                                0,
                                then.indexOf(
                                        "{\"event_type\":\"click\",\"session_id\":\"s-55\"")))) {
            assertThat(now).isNotEqualTo(then);
            Files.writeString(log, now);
            assertThat(replay(dir.resolve("once"), "again", "")).isEmpty();
            assertThat(runs.err())
                    .contains(log + " no longer gives the events that this run played")
                    .contains("put back the file of that time")
                    .contains("Nothing was sent.");
        }
    }

    @Test
    void a_log_that_is_gone_is_refused() throws Exception {
        Path log = log("log.jsonl");
        replay(log, "once", "");
        Files.delete(log);

        assertThat(replay(dir.resolve("once"), "again", "")).isEmpty();
        assertThat(runs.err())
                .contains(log + ", which this run replayed, cannot be read any more")
                .contains("there is no such file")
                .contains("put it back")
                .contains("Nothing was sent.");
    }

    @Test
    void the_run_of_a_version_that_wrote_only_flags_is_still_exported() throws Exception {
        List<String> once = replay(log("log.jsonl"), "once", "--loop 2");
        Path json = dir.resolve("once/run.json");
        ObjectNode older = (ObjectNode) CommandLineRuns.json(json);
        assertThat(older.remove("log")).isNotNull();
        Files.writeString(json, older.toString());
        Path exported = dir.resolve("exported.jsonl");

        assertThat(replay(dir.resolve("once"), "again", "")).isEmpty();
        assertThat(runs.err()).contains("footfall export this run to a file first");
        runs.footfall("export", dir.resolve("once").toString(), "-o", exported.toString());
        assertThat(replay(exported, "of-export", "")).as(runs.err()).isEqualTo(once);
    }

    @Test
    void a_fixed_text_that_names_a_secret_is_in_no_file() throws Exception {
        String flags = "--map event_type=what --map query==token:hunter2 --time-field when";

        assertThat(replay(log("log.csv"), "once", flags)).as(runs.err()).hasSize(3);
        assertThat(Files.readString(dir.resolve("once/run.json")))
                .contains("\"event_type\" : \"what\"")
                .doesNotContain("hunter2");
    }

    private Path log(String name) throws IOException {
        Path log = dir.resolve(name);
        try (OutputStream file = Files.newOutputStream(log);
                OutputStream into = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
            String text = name.endsWith(".csv") ? TABLE : lines();
            into.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return log;
    }

    /** More sessions than those by which a run is known again, a second apart. */
    private static String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append(
                    """
                    {"event_type":"search","session_id":"s-%1$d","query":"shoes","timestamp":"2026-01-01T00:00:%1$02d.2Z"}
                    {"event_type":"click","session_id":"s-%1$d","document_id":"item-%1$d","position":0,"timestamp":"2026-01-01T00:00:%1$02d.9Z"}
                    """
                            .formatted(i));
        }
        return lines.toString();
    }

    /** Returns what arrived, sorted. */
    private List<String> replay(Path log, String to, String flags) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "replay",
                                "--speed=max",
                                "--quiet",
                                "--no-picture",
                                log.toString()));
        arguments.add("--out=" + dir.resolve(to));
        arguments.addAll(flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
        try (LocalEndpoint endpoint = CommandLineRuns.endpoint()) {
            arguments.add("--target=" + endpoint.baseUri());
            runs.footfall(arguments.toArray(String[]::new));
            return endpoint.page(ReceivedFilter.all(), 0, 1_000).stream()
                    .map(ReceivedEvent::json)
                    .map(ReplayOfReplayTest::withoutRun)
                    .sorted()
                    .toList();
        }
    }

    /** Each run has its own id. */
    private static String withoutRun(String json) {
        ObjectNode event = (ObjectNode) JsonMapper.shared().readTree(json);
        if (event.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("run_id");
        }
        return event.toString();
    }

    private String digest(String name) throws IOException {
        JsonNode summary = CommandLineRuns.json(dir.resolve(name).resolve("summary.json"));
        return summary.path("digest").asString();
    }
}
