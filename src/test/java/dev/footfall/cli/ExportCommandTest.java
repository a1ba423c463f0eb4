package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ExportCommandTest {

    @TempDir Path dir;

    private final CommandLineRuns runs = new CommandLineRuns();

    @Test
    void what_a_run_sent_replays_to_the_same_events() throws Exception {
        play("first-steps");
        Path log = dir.resolve("sent.jsonl");

        assertThat(runs.footfall("export", run(), "-o", log.toString())).as(runs.err()).isZero();
        replay(log);

        assertThat(digest("again")).isEqualTo(digest("run"));
    }

    @Test
    void so_do_bodies_that_the_contract_refuses() throws Exception {
        play("bad-requests");
        Path log = dir.resolve("sent.jsonl");

        assertThat(runs.footfall("export", run(), "-o", log.toString())).as(runs.err()).isZero();
        replay(log);

        assertThat(digest("again")).isEqualTo(digest("run"));
    }

    @Test
    void ubi_has_a_query_for_every_search_and_an_event_for_every_other_act() throws Exception {
        play("first-steps");
        Path file = dir.resolve("ubi.ndjson");

        assertThat(runs.footfall("export", run(), "--format", "ubi", "-o", file.toString()))
                .as(runs.err())
                .isZero();

        List<JsonNode> queries = new ArrayList<>();
        List<JsonNode> events = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i += 2) {
            JsonNode document = JsonMapper.shared().readTree(lines.get(i + 1));
            (lines.get(i).contains("ubi_queries") ? queries : events).add(document);
        }
        assertThat(queries).isNotEmpty().allMatch(q -> q.hasNonNull("user_query"));
        assertThat(events)
                .isNotEmpty()
                .allMatch(e -> e.hasNonNull("action_name") && e.hasNonNull("timestamp"))
                .allMatch(
                        e ->
                                !e.has("event_attributes")
                                        || e.at("/event_attributes/position/ordinal").asInt() > 0);
        assertThat(events)
                .as("the published schema refuses its own six names: both sides of a oneOf match")
                .extracting(e -> e.path("action_name").asString())
                .doesNotContain("add_to_cart", "click", "watch", "view", "purchase", "impression");
        assertThat(events)
                .filteredOn(e -> e.path("action_name").asString().equals("item_click"))
                .isNotEmpty()
                .allMatch(
                        e ->
                                queries.stream()
                                        .anyMatch(
                                                q ->
                                                        q.path("query_id")
                                                                .equals(e.path("query_id"))));
    }

    @Test
    void an_earlier_run_is_replayed_from_its_directory() throws Exception {
        play("first-steps");

        replay(Path.of(run()), "again");

        assertThat(digest("again")).as(runs.err()).isEqualTo(digest("run"));
        assertThat(CommandLineRuns.json(dir.resolve("again/summary.json")).path("name").asString())
                .as("titled as in the window")
                .isEqualTo("First steps");
    }

    @Test
    void a_click_replays_as_a_click_under_either_of_its_names() throws Exception {
        play("first-steps");
        Path strict = dir.resolve("strict.ndjson");
        Path plain = dir.resolve("plain.ndjson");

        runs.footfall("export", run(), "--format", "ubi", "-o", strict.toString());
        runs.footfall(
                "export", run(), "--format", "ubi", "--plain-actions", "-o", plain.toString());

        assertThat(Files.readString(plain)).isNotEqualTo(Files.readString(strict));
        replay(strict, "of-strict");
        replay(plain, "of-plain");
        assertThat(types("of-strict")).isEqualTo(types("of-plain")).isEqualTo(types("run"));
    }

    @Test
    void a_folder_that_is_no_run_is_refused() {
        assertThat(runs.footfall("export", dir.toString())).isEqualTo(ExitCode.REJECTED);
        assertThat(runs.footfall("export")).isEqualTo(ExitCode.USAGE);
    }

    private void play(String scenario) {
        runs.footfall("run", scenario, "--speed", "max", "--quiet", "--no-picture", "--out", run());
    }

    private void replay(Path log) {
        replay(log, "again");
    }

    private void replay(Path log, String to) {
        runs.footfall(
                "replay",
                log.toString(),
                "--speed",
                "max",
                "--quiet",
                "--no-picture",
                "--out",
                dir.resolve(to).toString());
    }

    private String run() {
        return dir.resolve("run").toString();
    }

    private JsonNode types(String name) throws Exception {
        return CommandLineRuns.json(dir.resolve(name).resolve("summary.json")).path("eventsByType");
    }

    private String digest(String name) throws Exception {
        JsonNode summary = CommandLineRuns.json(dir.resolve(name).resolve("summary.json"));
        return summary.path("events").path("planned").asLong()
                + " "
                + summary.path("digest").asString();
    }
}
