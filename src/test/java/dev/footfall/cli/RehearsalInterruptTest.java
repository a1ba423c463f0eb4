package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.endpoint.LocalEndpoint;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A busy run and a busy rest are rehearsed out loud; Ctrl+C meanwhile leaves nothing behind. */
@Timeout(180)
class RehearsalInterruptTest {

    private static final int INTERRUPT = 2;

    @TempDir Path dir;

    private final CommandLineRuns runs = new CommandLineRuns();
    private final LocalEndpoint endpoint = CommandLineRuns.endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void a_run_that_is_interrupted_in_its_rehearsal_never_was() throws Exception {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 500/s, total: 100000");
        Path part = dir.resolve("part");
        String said =
                interrupted(
                        "run",
                        scenario.toString(),
                        "--target",
                        endpoint.baseUri().toString(),
                        "--out",
                        part.toString());
        assertThat(said).contains("Stopped during the rehearsal: nothing was sent.");
        assertThat(part).doesNotExist();
        assertThat(endpoint.received().count()).isZero();
    }

    @Test
    void a_rest_that_is_interrupted_in_its_rehearsal_can_be_resumed_again() throws Exception {
        Path scenario = CommandLineRuns.scenario(dir, "sessions: 20/s, total: 5");
        String part = dir.resolve("part").toString();
        runs.footfall(
                "run",
                scenario.toString(),
                "--target",
                endpoint.baseUri().toString(),
                "--rate",
                "1000/s",
                "--out",
                part);
        // As if it had died before anything was recorded.
        Files.delete(dir.resolve("part/outcomes.duckdb"));
        Files.delete(dir.resolve("part/summary.json"));
        long received = endpoint.received().count();

        String said = interrupted("run", "--resume", part);

        assertThat(said).contains("nothing was sent, and " + part + " is as it was");
        assertThat(endpoint.received().count()).isEqualTo(received);
        assertThat(runs.footfall("run", "--resume", part)).as(runs.err()).isZero();
        assertThat(endpoint.received().count()).isEqualTo(2 * received);
    }

    /** Runs a command in a process of its own, and interrupts it when it says that it rehearses. */
    private String interrupted(String... arguments) throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(dir.resolve("temporary"));
        Path said = dir.resolve("said.txt");
        String all =
                new ChildProcess(List.of("-Djava.io.tmpdir=" + temporary), List.of(arguments), said)
                        .kill(
                                INTERRUPT,
                                () ->
                                        Files.readString(said)
                                                .contains("Rehearsing for some seconds"));
        assertThat(temporary).isDirectoryNotContaining("glob:**/footfall-rehearsal*");
        return all;
    }
}
