package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Footfall in a process of its own, which a test sends a signal. */
final class ChildProcess {

    private final Process process;
    private final Path said;

    /**
     * Starts it.
     *
     * @param options of the JVM
     * @param said where what it says goes
     */
    ChildProcess(List<String> options, List<String> arguments, Path said) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.footfall.Main"));
        command.addAll(arguments);
        this.said = said;
        this.process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
    }

    /** Sends it a signal once this holds, and expects it to end as such signals end. */
    String kill(int signal, Callable<Boolean> when) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(60)).until(when);
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(128 + signal);
        return Files.readString(said);
    }
}
