package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.report.RecordedRun;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryJson;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** A run that is killed or interrupted, and then played on, is one whole run. */
@Timeout(180)
class ResumeTest {

    @TempDir Path dir;

    private final CommandLineRuns runs = new CommandLineRuns();
    private final LocalEndpoint endpoint = CommandLineRuns.endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({
        "9, --rate 150/s",
        "2, --speed 3",
        "9, --users 12 --speed 10",
    })
    void both_parts_together_are_one_whole_run(int signal, String flags) throws Exception {
        Path scenario =
                CommandLineRuns.scenario(dir, "sessions: 40/s, spacing: poisson, total: 1000");
        assertThat(
                        runs.footfall(
                                "run",
                                scenario.toString(),
                                "--speed",
                                "max",
                                "--quiet",
                                "--out",
                                dir.resolve("whole").toString()))
                .isZero();
        JsonNode whole = summary("whole");
        long before = interrupt(scenario, signal, flags);
        long received = endpoint.received().count();

        int exit = runs.footfall("run", "--resume", dir.resolve("part").toString());

        assertThat(exit).as(runs.err()).isZero();
        JsonNode resumed = summary("part");
        assertThat(resumed.path("digest")).isEqualTo(whole.path("digest"));
        assertThat(resumed.path("events")).isEqualTo(whole.path("events"));
        assertThat(resumed.path("ended").asString()).isEqualTo("finished");
        assertThat(resumed.path("runId").asString()).isNotEmpty();
        assertThat(resumed.path("record").path("parts").asInt()).isEqualTo(2);
        assertThat(before).as("events in the first part").isPositive().isLessThan(3_000);
        assertThat(endpoint.received().count() - received)
                .as("what was recorded as acknowledged is not sent again")
                .isEqualTo(3_000 - before);
        assertThat(runs.out()).contains("Played in 2 parts");
        assertThat(runs.footfall("run", "--resume", dir.resolve("part").toString())).isEqualTo(2);
        assertThat(runs.err()).contains("is complete: nothing is left to play");
    }

    @Test
    void what_cannot_be_resumed_is_refused_with_a_reason() throws Exception {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 20/s, total: 1000");
        String part = dir.resolve("part").toString();
        interrupt(scenario, 2, "--rate 150/s");

        assertThat(runs.footfall("run", "--resume", part, "--rate", "5/s")).isEqualTo(2);
        assertThat(runs.err()).contains("leave --rate out");
        assertThat(runs.footfall("run", scenario.toString(), "--resume", part)).isEqualTo(2);
        assertThat(runs.footfall("run", "--resume", dir.toString())).isEqualTo(3);
        assertThat(runs.err()).contains("is no run directory");
        Files.writeString(scenario, Files.readString(scenario).replace("shoes", "hats"));
        assertThat(runs.footfall("run", "--resume", part)).isEqualTo(3);
        assertThat(runs.err()).contains("small.yaml has changed since the run began");
        Files.delete(scenario);
        assertThat(runs.footfall("run", "--resume", part, "--quiet"))
                .as("run.json has the text: %s", runs.err())
                .isZero();
        assertThat(summary("part").path("events").path("acknowledged").asLong())
                .as(runs.out())
                .isEqualTo(3_000);
    }

    /** Killed before the database opened its file, or after that and before it held a table. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_run_that_died_before_its_record_began_is_played_whole(boolean opened) throws Exception {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 20/s, total: 5");
        String part = dir.resolve("part").toString();
        runs.footfall("run", scenario.toString(), "--speed", "max", "--quiet", "--out", part);
        JsonNode whole = summary("part");
        Files.delete(dir.resolve("part/outcomes.duckdb"));
        Files.delete(dir.resolve("part/summary.json"));
        if (opened) {
            DriverManager.getConnection("jdbc:duckdb:" + part + "/outcomes.duckdb").close();
        }

        assertThat(runs.footfall("run", "--resume", part)).as(runs.err()).isZero();
        assertThat(summary("part").path("digest")).isEqualTo(whole.path("digest"));
        assertThat(summary("part").path("events")).isEqualTo(whole.path("events"));
    }

    /** The summary of a part that ended in order still says how much was acknowledged. */
    @Test
    void a_run_whose_record_is_gone_is_not_sent_again() throws Exception {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 20/s, total: 5");
        String part = dir.resolve("part").toString();
        runs.footfall(
                "run",
                scenario.toString(),
                "--speed",
                "max",
                "--quiet",
                "--target",
                endpoint.baseUri().toString(),
                "--out",
                part);
        String acknowledged = summary("part").path("events").path("acknowledged").asString();
        long received = endpoint.received().count();
        Files.delete(dir.resolve("part/outcomes.duckdb"));

        assertThat(runs.footfall("run", "--resume", part)).isEqualTo(3);

        assertThat(runs.err())
                .contains(acknowledged + " events were acknowledged")
                .contains("outcomes.duckdb has 0 of them");
        assertThat(endpoint.received().count()).isEqualTo(received);
    }

    /** A full disk takes no end of the record: only the summary says what is missing there. */
    @Test
    void a_run_that_says_it_lost_outcomes_is_not_sent_again() throws Exception {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 20/s, total: 1000");
        interrupt(scenario, 9, "--rate 150/s");
        Path part = dir.resolve("part");
        SummaryJson.write(
                part,
                RecordedRun.summary(part)
                        .withRecord(new Summary.RecordCounts(900, 7, "the disk is full")));
        long received = endpoint.received().count();

        assertThat(runs.footfall("run", "--resume", part.toString())).isEqualTo(2);

        assertThat(runs.err()).contains("lost 7 outcomes").contains("would be sent twice");
        assertThat(endpoint.received().count()).isEqualTo(received);
    }

    /**
     * Plays in a process of its own until half is received, ends that, and says what it recorded.
     */
    private long interrupt(Path scenario, int signal, String flags) throws Exception {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "run",
                                scenario.toString(),
                                "--quiet",
                                "--no-picture",
                                // The rest is played faster than a busy machine may answer.
                                "--max-in-flight",
                                "6000",
                                "--target",
                                endpoint.baseUri().toString(),
                                "--out",
                                dir.resolve("part").toString()));
        arguments.addAll(List.of(flags.split(" ")));
        // The record is begun behind the run, and twice a second it is stored.
        Path stored = dir.resolve("part/outcomes.duckdb.wal");
        var _ =
                new ChildProcess(List.of(), arguments, dir.resolve("said.txt"))
                        .kill(signal, () -> Files.exists(stored) && Files.size(stored) > 10_000);
        runs.footfall("report", dir.resolve("part").toString(), "--json");
        JsonNode events = JsonMapper.shared().readTree(runs.out()).path("events");
        // The rest goes as fast as answers come, so that nobody waits for this test.
        Path asked = dir.resolve("part/run.json");
        Files.writeString(
                asked,
                Files.readString(asked)
                        .replaceAll("\"--(rate|speed)\", *\"[^\"]+\"", "\"--speed\",\"max\""));
        return events.path("acknowledged").asLong();
    }

    private JsonNode summary(String name) throws IOException {
        return CommandLineRuns.json(dir.resolve(name).resolve("summary.json"));
    }
}
