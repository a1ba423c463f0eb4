package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class MergeCommandTest {

    @TempDir Path dir;

    private final CommandLineRuns runs = new CommandLineRuns();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--speed 20",
                "--speed 10 --events 41",
                "--rate 300/s",
                "--rate 300/s --events 50",
                "--rate 200/s --duration 300ms",
                "--speed max"
            })
    void shards_merged_are_the_unsharded_run(String flags) throws IOException {
        Path scenario =
                CommandLineRuns.scenario(dir, "sessions: 10/s, spacing: poisson, total: 31");
        play(scenario, "whole", flags);
        List<String> command = new ArrayList<>(List.of("merge"));
        long planned = 0;
        for (int part = 1; part <= 3; part++) {
            play(scenario, "part-" + part, flags + " --shard " + part + "/3");
            command.add(dir.resolve("part-" + part).toString());
            planned += summary("part-" + part).path("events").path("planned").asLong();
        }
        command.addAll(List.of("--out", dir.resolve("merged").toString()));

        assertThat(runs.footfall(command.toArray(String[]::new))).as(runs.err()).isZero();

        JsonNode whole = summary("whole");
        JsonNode merged = summary("merged");
        assertThat(merged.path("digest")).isEqualTo(whole.path("digest"));
        assertThat(merged.path("events")).isEqualTo(whole.path("events"));
        assertThat(merged.path("statuses")).isEqualTo(whole.path("statuses"));
        assertThat(merged.path("eventsByType")).isEqualTo(whole.path("eventsByType"));
        assertThat(merged.path("bytes").path("sent")).isEqualTo(whole.path("bytes").path("sent"));
        assertThat(merged.path("bytes").path("sent").asLong()).isPositive();
        assertThat(merged.path("bytes").path("received"))
                .isEqualTo(whole.path("bytes").path("received"));
        assertThat(merged.path("bytes").path("received").asLong()).isPositive();
        assertThat(merged.path("events").path("planned").asLong()).isEqualTo(planned).isPositive();
        assertThat(runs.out()).contains(whole.path("digest").asString());
        assertThat(dir.resolve("merged/junit.xml")).exists();
        assertThat(runs.footfall("report", dir.resolve("merged").toString())).isZero();
        assertThat(runs.out()).contains(whole.path("digest").asString());
    }

    @Test
    void a_shard_that_has_nothing_to_play_went_well_and_is_merged_with_the_others()
            throws IOException {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 10/s, total: 2");
        play(scenario, "whole", "--speed max");
        List<String> command = new ArrayList<>(List.of("merge"));
        for (int part = 1; part <= 3; part++) {
            play(scenario, "part-" + part, "--speed max --shard " + part + "/3");
            command.add(dir.resolve("part-" + part).toString());
            assertThat(summary("part-" + part).path("exit").asInt()).isZero();
        }
        assertThat(summary("part-3").path("events").path("planned").asLong()).isZero();
        assertThat(runs.footfall("report", dir.resolve("part-3").toString(), "--json")).isZero();
        command.addAll(List.of("--out", dir.resolve("merged").toString()));
        assertThat(runs.footfall(command.toArray(String[]::new))).as(runs.err()).isZero();
        assertThat(summary("merged").path("digest")).isEqualTo(summary("whole").path("digest"));
        assertThat(summary("merged").path("events")).isEqualTo(summary("whole").path("events"));
    }

    /** Versions before knew no steering, no query and document, and nothing of twice. */
    @Test
    void records_of_older_versions_are_merged_and_say_nothing_of_steering() throws Exception {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 10/s, total: 4");
        List<String> command = new ArrayList<>(List.of("merge"));
        for (int part = 1; part <= 2; part++) {
            play(scenario, "old-" + part, "--speed max --shard " + part + "/2");
            Path record = dir.resolve("old-" + part);
            command.add(record.toString());
            try (Connection file =
                            DriverManager.getConnection(
                                    "jdbc:duckdb:" + record.resolve(Journal.FILE));
                    Statement sql = file.createStatement()) {
                sql.execute("DROP TABLE steering");
                sql.execute("ALTER TABLE outcomes DROP COLUMN query");
                sql.execute("ALTER TABLE outcomes DROP COLUMN document");
                sql.execute("ALTER TABLE outcomes DROP COLUMN twice");
            }
        }
        command.addAll(List.of("--out", dir.resolve("merged").toString()));

        assertThat(runs.footfall(command.toArray(String[]::new))).as(runs.err()).isZero();

        JsonNode events = summary("merged").path("events");
        assertThat(events.path("planned").asLong()).isPositive();
        assertThat(events.path("acknowledged")).isEqualTo(events.path("planned"));
        try (JournalReader merged = JournalReader.open(dir.resolve("merged"))) {
            assertThat(merged.steering()).isEmpty();
        }
    }

    /** In whatever order they are named: a verdict must not depend on which comes first. */
    @Test
    void a_merged_run_is_judged_by_the_thresholds_of_all_its_shards() throws IOException {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 10/s, total: 4");
        playJudged(scenario, "one", "1/2", "status(422) > 0");
        playJudged(scenario, "two", "2/2", "status(500) > 1");

        int exit =
                runs.footfall(
                        "merge",
                        dir.resolve("one").toString(),
                        dir.resolve("two").toString(),
                        "--out",
                        dir.resolve("merged").toString());

        assertThat(exit).as(runs.err()).isZero();
        assertThat(CommandLineRuns.json(dir.resolve("merged/summary.json")).path("thresholds"))
                .extracting(threshold -> threshold.path("expr").asString())
                .containsExactly("status(422) > 0", "status(500) > 1");
    }

    /** The text of the scenario is the same, and so is everything that was asked. */
    @Test
    void shards_that_drew_from_different_tables_are_not_shards_of_one_run() throws IOException {
        Files.writeString(dir.resolve("shop.csv"), "word\nshoes\nhats\n");
        Path scenario = dir.resolve("fed.yaml");
        Files.writeString(
                scenario,
                """
                footfall: 1
                load: {sessions: 10/s, total: 4}
                feeders: {shop: {file: shop.csv}}
                scripts:
                  - steps: [search: "${shop.word}"]
                """);
        play(scenario, "one", "--speed max --shard 1/2");
        Files.writeString(dir.resolve("shop.csv"), "word\ngloves\nhats\n");
        play(scenario, "two", "--speed max --shard 2/2");

        assertThat(merge("one", "two"))
                .contains("played different events")
                .contains("tables that were changed");
    }

    @Test
    void what_is_not_all_of_one_run_is_refused_with_a_sentence_for_each_reason()
            throws IOException {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 10/s, total: 4");
        play(scenario, "one", "--speed max --shard 1/3");
        play(scenario, "two", "--speed max --shard 2/3");
        play(scenario, "seed", "--speed max --shard 3/3 --seed 7");
        play(scenario, "flags", "--speed max --events 3 --shard 3/3");
        Files.writeString(scenario, Files.readString(scenario).replace("shoes", "hats"));
        play(scenario, "other", "--speed max --shard 3/3");

        assertThat(merge("one", "two")).contains("expected 3/3 as well");
        assertThat(merge("one", "one")).contains("are both shard 1/3");
        assertThat(merge("one", "two", "seed")).contains("different seeds (7, 42)");
        assertThat(merge("one", "two", "flags")).contains("asked for different things");
        assertThat(merge("one", "two", "other")).contains("different scenarios");
        assertThat(merge("one", "gone")).contains("gone is no run directory");
        assertThat(merge("gone")).contains("gone is no run directory");
        assertThat(dir.resolve("merged")).doesNotExist();
        assertThat(runs.footfall("merge")).isEqualTo(2);
    }

    private String merge(String... names) {
        List<String> command = new ArrayList<>(List.of("merge"));
        Arrays.stream(names).map(name -> dir.resolve(name).toString()).forEach(command::add);
        command.addAll(List.of("--out", dir.resolve("merged").toString()));
        assertThat(runs.footfall(command.toArray(String[]::new))).isEqualTo(3);
        return runs.err();
    }

    private void playJudged(Path scenario, String name, String shard, String threshold) {
        assertThat(
                        runs.footfall(
                                "run",
                                scenario.toString(),
                                "--speed",
                                "max",
                                "--quiet",
                                "--no-picture",
                                "--shard",
                                shard,
                                "--fail-if",
                                threshold,
                                "--out",
                                dir.resolve(name).toString()))
                .as(runs.err())
                .isZero();
    }

    private void play(Path scenario, String name, String flags) {
        List<String> command = new ArrayList<>(List.of("run", scenario.toString()));
        command.addAll(List.of(flags.split(" ")));
        command.addAll(List.of("--quiet", "--no-picture", "--out", dir.resolve(name).toString()));
        assertThat(runs.footfall(command.toArray(String[]::new))).as(runs.err()).isZero();
    }

    private JsonNode summary(String name) throws IOException {
        return CommandLineRuns.json(dir.resolve(name).resolve("summary.json"));
    }
}
