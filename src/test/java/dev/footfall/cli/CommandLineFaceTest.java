package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.metrics.Threshold;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

class CommandLineFaceTest {

    @TempDir Path dir = Path.of("set by JUnit");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void counts_add_up_and_equal_what_the_endpoint_received() throws Exception {
        try (LocalEndpoint endpoint =
                LocalEndpoint.start(EndpointOptions.defaults(), Clock.system())) {
            int exit =
                    footfall(
                            "run",
                            "first-steps",
                            "--speed",
                            "max",
                            "--events",
                            "300",
                            "--target",
                            endpoint.baseUri().toString());
            assertThat(exit).isZero();
            JsonNode events = summary().path("events");
            assertThat(events.path("planned").asLong()).isEqualTo(300);
            assertThat(events.path("acknowledged").asLong()).isEqualTo(300);
            assertThat(endpoint.received().count()).isEqualTo(300);
            assertThat(out()).contains("planned", "acknowledged", "sha256:");
            assertThat(dir.resolve("run/outcomes.duckdb")).exists();
        }
    }

    @Test
    void a_verdict_that_cannot_be_written_is_no_good_end() throws Exception {
        Files.createDirectories(dir.resolve("run/junit.xml/in the way"));
        Path scenario = scenario("duration: 20s");
        assertThat(footfall("run", scenario.toString(), "--speed", "max")).isEqualTo(1);
        assertThat(err()).contains("junit.xml could not be written");
        assertThat(summary().path("events").path("acknowledged").asLong()).isPositive();
    }

    @Test
    void the_same_scenario_seed_and_flags_give_the_same_digest_at_any_speed() throws Exception {
        Path scenario = scenario("duration: 20s");
        assertThat(footfall("run", scenario.toString(), "--speed", "max")).isZero();
        String first = summary().path("digest").asString();
        assertThat(footfall("run", scenario.toString(), "--rate", "400/s")).isZero();
        assertThat(summary().path("digest").asString()).isEqualTo(first);
        assertThat(footfall("run", scenario.toString(), "--speed", "max", "--seed", "43")).isZero();
        assertThat(summary().path("digest").asString()).isNotEqualTo(first);

        out.reset();
        err.reset();
        assertThat(footfall("generate", scenario.toString())).isZero();
        assertThat(err().strip()).isEqualTo(first);
        assertThat("sha256:" + sha256(out.toByteArray()))
                .as("the digest is the hash of what generate prints")
                .isEqualTo(first);
    }

    @Test
    void expected_refusals_are_fine() throws Exception {
        assertThat(footfall("run", "bad-requests", "--speed", "max")).isZero();
        assertThat(summary().path("statuses").path("422").asLong()).isPositive();
        assertThat(summary().path("expectations").path("missed").asLong()).isZero();
    }

    @Test
    void a_missed_expectation_fails_the_run() throws Exception {
        Path scenario = dir.resolve("expects.yaml");
        Files.writeString(
                scenario,
                """
                footfall: 1
                name: Expects
                load: {sessions: 10/s, total: 3}
                scripts:
                  - name: Someone
                    steps:
                      - event: click
                        expect: 422
                """);
        assertThat(footfall("run", scenario.toString())).isEqualTo(1);
        assertThat(out()).contains("0 met, 3 missed");
    }

    @Test
    void a_broken_scenario_shows_every_problem_and_sends_nothing() throws Exception {
        Path scenario = dir.resolve("broken.yaml");
        Files.writeString(
                scenario,
                """
                footfall: 1
                name: Broken
                spede: 3
                load: {sessions: -1/s, duration: 2s}
                scripts: []
                """);
        assertThat(footfall("run", scenario.toString())).isEqualTo(3);
        assertThat(err())
                .contains("broken.yaml:3:1: ", "broken.yaml:4:18: ", "broken.yaml:5:1: ", "speed")
                .contains("Nothing was sent");
        assertThat(dir.resolve("run")).doesNotExist();
        assertThat(footfall("check", scenario.toString())).isEqualTo(3);
        assertThat(footfall("run", dir.resolve("nowhere.yaml").toString())).isEqualTo(3);
    }

    @Test
    void an_unreachable_target_ends_in_order_with_every_event_counted() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        int exit =
                footfall(
                        "run",
                        "first-steps",
                        "--rate",
                        "200/s",
                        "--events",
                        "40",
                        "--target",
                        "http://127.0.0.1:" + free);
        assertThat(exit).isEqualTo(1);
        assertThat(summary().path("events").path("failed").asLong()).isEqualTo(40);
        assertThat(summary().path("reasons").path("refused").asLong()).isEqualTo(40);
    }

    @Test
    void another_machine_is_refused_without_leave() {
        assertThat(footfall("run", "first-steps", "--target", "https://api.example.com"))
                .isEqualTo(4);
        assertThat(err()).contains("api.example.com is not this machine", "--allow-remote");
        assertThat(footfall("run", "first-steps", "--target", "http://127.0.0.1.example.com"))
                .isEqualTo(4);
        assertThat(footfall("run", "first-steps", "--target", "ftp://127.0.0.1")).isEqualTo(2);
    }

    @Test
    void nothing_to_abort_for_is_said_before_anything_is_sent() throws IOException {
        Path plain =
                Files.writeString(
                        dir.resolve("plain.yaml"),
                        """
                        footfall: 1
                        catalogue: {generated: {queries: 10}}
                        people: [{clicks: pbm}]
                        load: {sessions: 1/s, duration: 1s}
                        """);
        assertThat(footfall("run", plain.toString(), "--abort-after", "2s")).isEqualTo(2);
        assertThat(err()).contains("--abort-after", "none was given", "--fail-if");
    }

    @Test
    void mistaken_flags_are_named() {
        assertThat(footfall("run", "first-steps", "--rate", "fast")).isEqualTo(2);
        assertThat(err()).contains("200/s");
        assertThat(footfall("run", "first-steps", "--shard", "6/5")).isEqualTo(2);
        assertThat(footfall("run", "first-steps", "--users", "0")).isEqualTo(2);
        assertThat(footfall("run", "first-steps", "--fail-if", "p99 > 3")).isEqualTo(2);
        assertThat(footfall("dance")).isEqualTo(2);
        assertThat(footfall("run")).isEqualTo(2);
    }

    @Test
    void a_threshold_of_scenario_and_command_line_alike_is_judged_once() {
        assertThat(
                        Player.thresholds(
                                List.of("error_rate > 1%"),
                                List.of("status(422) > 0", "error_rate > 1%")))
                .extracting(Threshold::expr)
                .containsExactly("error_rate > 1%", "status(422) > 0");
    }

    @Test
    void a_threshold_that_holds_fails_the_run() throws Exception {
        int exit =
                footfall(
                        "run",
                        "first-steps",
                        "--speed",
                        "max",
                        "--events",
                        "20",
                        "--fail-if",
                        "acknowledged > 10",
                        "--fail-if",
                        "status(500) > 0");
        assertThat(exit).isEqualTo(1);
        assertThat(summary().path("thresholds").get(1).path("held").asBoolean()).isTrue();
        assertThat(summary().path("thresholds").get(2).path("held").asBoolean()).isFalse();
    }

    @Test
    void shards_together_play_what_one_run_plays() throws Exception {
        Path scenario = scenario("total: 31");
        assertThat(footfall("run", scenario.toString(), "--speed", "max")).isZero();
        long whole = summary().path("events").path("planned").asLong();
        long parts = 0;
        for (int part = 1; part <= 3; part++) {
            assertThat(
                            footfall(
                                    "run",
                                    scenario.toString(),
                                    "--speed",
                                    "max",
                                    "--shard",
                                    part + "/3"))
                    .isZero();
            parts += summary().path("events").path("planned").asLong();
        }
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void a_log_is_replayed_and_every_record_accounted_for() throws Exception {
        Path log = dir.resolve("log.jsonl");
        Files.writeString(
                log,
                """
                {"timestamp":"2026-11-01T10:00:00Z","event_type":"search","query":"shoes","session_id":"a"}
                {"timestamp":"2026-11-01T10:00:01Z","event_type":"click","document_id":"d1","session_id":"a"}
                not json
                {"timestamp":"2026-11-01T10:00:02Z","event_type":"search","query":"hats","session_id":"b"}
                """);
        assertThat(footfall("replay", log.toString(), "--speed", "60")).isZero();
        JsonNode replay = summary().path("replay");
        assertThat(replay.path("records").asLong()).isEqualTo(4);
        assertThat(replay.path("events").asLong()).isEqualTo(3);
        assertThat(replay.path("skipped").size()).isEqualTo(1);
        assertThat(summary().path("events").path("acknowledged").asLong()).isEqualTo(3);
    }

    private Path scenario(String end) throws IOException {
        Path scenario = dir.resolve("small.yaml");
        Files.writeString(
                scenario,
                """
                footfall: 1
                name: Small
                seed: 42
                load: {sessions: 2/s, spacing: poisson, %s}
                scripts:
                  - name: Someone
                    steps:
                      - search: shoes
                        results: 12
                      - wait: 2s
                      - click: sku-1
                        position: {from: 0, to: 9}
                      - dwell: 3s
                """
                        .formatted(end));
        return scenario;
    }

    private int footfall(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        if (arguments.length > 1 && (arguments[0].equals("run") || arguments[0].equals("replay"))) {
            all.addAll(List.of("--out", dir.resolve("run").toString(), "--quiet"));
        }
        Console console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        return new CommandLineFace(console, (run, png, dark) -> {}, Clock.system())
                .run(all.toArray(String[]::new));
    }

    private JsonNode summary() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(dir.resolve("run/summary.json")));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
