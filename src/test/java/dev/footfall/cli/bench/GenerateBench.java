package dev.footfall.cli.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The whole process {@code footfall generate … > /dev/null}, start included, beside {@code cat} of
 * the same bytes. Prints events and megabytes a second, and the most memory that the process held:
 * twice as many events must not take more. Run it with
 *
 * <pre>mvn -q test-compile exec:exec -Dmain.class=dev.footfall.cli.bench.GenerateBench
 * -Dexec.classpathScope=test</pre>
 *
 * <p>An argument is the number of events, 10,000,000 otherwise.
 */
public final class GenerateBench {

    private static final List<String> SCENARIOS =
            List.of("store-day", "black-friday", "position-bias", "tuned-ranking", "first-steps");

    private GenerateBench() {}

    /** See the class. */
    public static void main(String[] args) throws Exception {
        long events = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        Path dir = Files.createTempDirectory("generate-bench");
        for (String scenario : SCENARIOS) {
            Path sample = dir.resolve(scenario + ".jsonl");
            long some = Math.min(events, 1_000_000);
            time(sample.toFile(), generate(scenario, some));
            double bytes = (double) Files.size(sample) / some * events;
            double seconds = time(Path.of("/dev/null").toFile(), generate(scenario, events));
            double cat = time(Path.of("/dev/null").toFile(), List.of("cat", sample.toString()));
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%-14s %,11.0f events/s, %,7.0f MB/s; cat %,7.0f MB/s",
                            scenario,
                            events / seconds,
                            bytes / seconds / 1e6,
                            Files.size(sample) / cat / 1e6));
            Files.delete(sample);
        }
    }

    private static List<String> generate(String scenario, long events) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.footfall.Main",
                "generate",
                "scenarios/" + scenario + ".yaml",
                "--events",
                Long.toString(events));
    }

    private static double time(File out, List<String> command)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out)
                        .redirectError(ProcessBuilder.Redirect.PIPE)
                        .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + said);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
