package dev.footfall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.cli.CommandLineFace;
import dev.footfall.cli.Console;
import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.desktop.engine.Started;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.endpoint.store.ReceivedFilter;
import dev.footfall.replay.ReplayOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** A log is the same log in the window and on the command line, sound or damaged. */
class SameReplayTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, String> LOGS =
            Map.of(
                    "lines.jsonl",
                    """
                    {"event_type":"search","session_id":"a","query":"shoes","result_count":3,"timestamp":"2026-01-01T00:00:00Z"}
                    {"event_type":"click","session_id":"a","document_id":"d1","position":0,"timestamp":"2026-01-01T00:00:01Z"}
                    {"event_type":7,"session_id":"b","timestamp":"2026-01-01T00:00:01Z"}
                    """,
                    "damaged.jsonl",
                    """
                    {"event_type":"search","session_id":"a","query":"shoes","timestamp":"2026-01-01T00:00:00Z"}
                    [1, 2]
                    {"event_type":"click","timestamp":"2026-01-01T00:00:01Z"}
                    {"session_id":"a","timestamp":"2026-01-01T00:00:01Z"}
                    {"event_type":"click","session_id":"a","timestamp":"yesterday"}
                    {"event_type":"click","session_id":"a"}
                    no JSON at all
                    {"event_type":"click","session_id":"a","timest\
                    """,
                    "ubi.ndjson",
                    """
                    {"index":{"_index":"ubi_queries"}}
                    {"application":"shop","query_id":"q1","client_id":"c1","user_query":"red shoes","query_response_object_ids":["a","b"],"timestamp":"2026-01-01T00:00:00Z"}
                    {"index":{"_index":"ubi_events"}}
                    {"action_name":"click","query_id":"q1","session_id":"s1","client_id":"c1","timestamp":"2026-01-01T00:00:03.5Z","event_attributes":{"object":{"object_id":"b"},"position":{"ordinal":0}}}
                    {"index":{"_index":"ubi_events"}}
                    {"index":{"_index":"ubi_events"}}
                    {"action_name":"click","query_id":"q9","timestamp":"soon"}
                    """,
                    "shop.har",
                    """
                    {"log":{"version":"1.2","entries":[
                    {"startedDateTime":"2026-01-01T10:00:00.000Z","request":{"method":"GET","url":"https://shop/"}},
                    {"startedDateTime":"2026-01-01T10:00:01.500Z","request":{"method":"POST","url":"https://shop/v1/public/apps/a/interactions","postData":{"mimeType":"application/json","text":"{\\"session_id\\":\\"s\\",\\"event_type\\":\\"click\\"}"}}},
                    {"startedDateTime":"2026-01-01T10:00:02.000Z","request":{"method":"POST","url":"https://shop/interactions"}},
                    {"startedDateTime":"2026-01-01T10:00:02.5\
                    """,
                    "shop.csv",
                    """
                    event_type;session_id;timestamp;query;document_id;position
                    search;a;2026-01-01T00:00:00Z;"red
                    shoes";;
                    click;a;2026-01-01T00:00:01Z;;d1;0
                    click;a;2026-01-01T00:00:01Z;;d1
                    click;a;never;;d1;0
                    click;a;2026-01-01T00:00:02Z;;"d1;0
                    """);

    @TempDir Path dir = Path.of("set by JUnit");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines.jsonl",
                "damaged.jsonl",
                "ubi.ndjson",
                "shop.har",
                "shop.csv",
                "packed.jsonl.gz"
            })
    void is_summarised_and_sent_alike(String name) throws Exception {
        Path log = log(name);
        try (FootfallEngine engine = new FootfallEngine(dir.resolve("w"), Clock.system());
                LocalEndpoint other =
                        LocalEndpoint.start(EndpointOptions.defaults(), Clock.system())) {
            Opened.Ready ready = (Opened.Ready) engine.open(log);
            Opened.Recording window = Objects.requireNonNull(ready.recording());

            ByteArrayOutputStream said = new ByteArrayOutputStream();
            JsonNode summary = onTheCommandLine(log, other, said);
            JsonNode counts = summary.path("replay");
            assertThat(window.records()).isEqualTo(counts.path("records").asLong());
            assertThat(window.events()).isEqualTo(counts.path("events").asLong());
            Map<String, Long> skipped = new TreeMap<>();
            counts.path("skipped").forEachEntry((why, n) -> skipped.put(why, n.asLong()));
            assertThat(window.skipped()).isEqualTo(skipped);
            List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(lines)
                    .anySatisfy(
                            line ->
                                    assertThat(line)
                                            .contains(
                                                    "%,d replayed in %,d sessions, %,d skipped"
                                                            .formatted(
                                                                    window.events(),
                                                                    window.sessions(),
                                                                    window.records()
                                                                            - window.events())));
            assertThat(window.firstSkipped().stream().limit(5).map(SameReplayTest::reason))
                    .containsExactlyElementsOf(
                            lines.stream()
                                    .map(String::strip)
                                    .filter(line -> line.startsWith("line "))
                                    .toList());

            inTheWindow(engine, ready);
            List<String> sent = events(engine.localEndpoint().orElseThrow());
            assertThat(sent).isNotEmpty().isEqualTo(events(other));
            assertThat(types(engine.localEndpoint().orElseThrow()))
                    .as("what arrived, of what was announced")
                    .allSatisfy((type, n) -> assertThat(window.types()).containsEntry(type, n));
        }
    }

    @Test
    void a_run_replays_and_so_does_its_replay_until_the_log_is_gone() throws Exception {
        Path scenario =
                Files.writeString(
                        dir.resolve("three.yaml"),
                        """
                        footfall: 1
                        name: three
                        seed: 1
                        load: { sessions: 10/s, total: 3 }
                        scripts:
                          - name: one
                            steps:
                              - search: shoes
                        """);
        Path run = dir.resolve("run");
        Path replay = dir.resolve("replay");
        String ran = commandLine("run", "--out=" + run, scenario.toString());
        assertThat(run.resolve("run.json")).as(ran).exists();
        String replayed = commandLine("replay", "--out=" + replay, run.toString());
        assertThat(replayed).contains("3 replayed in ", "0 skipped");

        try (FootfallEngine engine = new FootfallEngine(dir.resolve("w"), Clock.system())) {
            Opened.Ready ready = (Opened.Ready) engine.open(run);
            assertThat(Objects.requireNonNull(ready.recording()).events()).isEqualTo(3);

            Opened.Ready again = (Opened.Ready) engine.open(replay);
            assertThat(Objects.requireNonNull(again.recording()).events()).isEqualTo(3);
            assertThat(again.title()).isEqualTo("three");
            Path here = inTheWindow(engine, again);
            Opened.Ready third = (Opened.Ready) engine.open(here);
            assertThat(Objects.requireNonNull(third.recording()).events()).isEqualTo(3);
            assertThat(commandLine("replay", here.toString())).contains("3 replayed in ");

            Files.delete(run.resolve("sent.jsonl"));
            Files.delete(run.resolve("run.json"));
            Opened.Rejected rejected = (Opened.Rejected) engine.open(replay);
            assertThat(commandLine("replay", replay.toString()))
                    .contains(
                            run.resolve("sent.jsonl").toString(),
                            "there is no such file",
                            rejected.problems().getFirst().what());
        }
    }

    private static String commandLine(String command, String... more) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(command, "--speed=1000", "--no-picture"));
        all.addAll(List.of(more));
        new CommandLineFace(new Console(out, out, false), (of, png, dark) -> {}, Clock.system())
                .run(all.toArray(String[]::new));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Path inTheWindow(FootfallEngine engine, Opened.Ready ready) throws Exception {
        Started.Running running =
                (Started.Running)
                        engine.start(
                                ready,
                                new Destination.Local(ready.app()),
                                new Replaying(ReplayOptions.WHOLE, 1_000));
        assertThat(running.handle().await(Duration.ofSeconds(30))).isTrue();
        return Objects.requireNonNull(running.source()).directory();
    }

    private JsonNode onTheCommandLine(Path log, LocalEndpoint endpoint, ByteArrayOutputStream said)
            throws IOException {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Path run = dir.resolve("out");
        new CommandLineFace(new Console(out, out, false), (of, png, dark) -> {}, Clock.system())
                .run(
                        "replay",
                        "--speed=1000",
                        "--no-picture",
                        "--target=" + endpoint.baseUri(),
                        "--out=" + run,
                        log.toString());
        assertThat(run.resolve("summary.json")).as(said.toString(StandardCharsets.UTF_8)).exists();
        return JSON.readTree(Files.readString(run.resolve("summary.json")));
    }

    private Path log(String name) throws IOException {
        Path log = dir.resolve(name);
        if (name.endsWith(".gz")) {
            try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(log))) {
                packed.write(text("damaged.jsonl").getBytes(StandardCharsets.UTF_8));
            }
            return log;
        }
        return Files.writeString(log, text(name));
    }

    private static String text(String name) {
        return Objects.requireNonNull(LOGS.get(name));
    }

    /** {@code line 3: not JSON}, without what else the window says of it. */
    private static String reason(String line) {
        String[] parts = line.split(": ", 3);
        return parts[0] + ": " + parts[1];
    }

    /** As they arrived, in an order of their own; each run has its own id. */
    private static List<String> events(LocalEndpoint endpoint) {
        return endpoint.page(ReceivedFilter.all(), 0, 100).stream()
                .map(ReceivedEvent::json)
                .map(SameReplayTest::withoutRun)
                .sorted()
                .toList();
    }

    private static String withoutRun(String json) {
        ObjectNode event = (ObjectNode) JSON.readTree(json);
        if (event.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("run_id");
        }
        return event.toString();
    }

    private static Map<String, Long> types(LocalEndpoint endpoint) {
        Map<String, Long> types = new TreeMap<>();
        endpoint.page(ReceivedFilter.all(), 0, 100)
                .forEach(event -> types.merge(event.type(), 1L, Long::sum));
        return types;
    }
}
