package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A busy run and a busy rest are rehearsed out loud; Ctrl+C meanwhile leaves nothing behind. */
@Timeout(180)
class RehearsalInterruptTest {

    @TempDir Path dir;

    private final CommandLineRuns runs = new CommandLineRuns();
    private final LocalEndpoint endpoint = endpoint();

    private static LocalEndpoint endpoint() {
        try {
            return LocalEndpoint.start(EndpointOptions.defaults(), Clock.system());
        } catch (EndpointException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

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
        Files.delete(dir.resolve("part/outcomes.duckdb"));
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
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.footfall.Main"));
        command.addAll(List.of(arguments));
        Path said = dir.resolve("said.txt");
        Process child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(said).contains("Rehearsing for some seconds"));
        new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(Files.readString(said)).isEqualTo(130);
        assertThat(temporary).isDirectoryNotContaining("glob:**/footfall-rehearsal*");
        return Files.readString(said);
    }
}
