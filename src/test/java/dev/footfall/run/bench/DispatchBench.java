package dev.footfall.run.bench;

import org.HdrHistogram.Histogram;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * How late an open run sends, beside a bare thread in another process that does nothing but wait
 * for every millisecond at the same time: nobody can be more punctual than the machine lets that
 * one be. The endpoint runs in the process of the run. Prints dispatch delay, the bare thread's
 * lateness, their ratio, how many events were not sent in time, and what the host stole. Run it
 * with
 *
 * <pre>mvn -q test-compile exec:exec -Dmain.class=dev.footfall.run.bench.DispatchBench
 * -Dexec.classpathScope=test</pre>
 */
public final class DispatchBench {

    private static final int SECONDS = 60;

    /** The start of a JVM and its rehearsal. */
    private static final int BEFORE_SECONDS = 9;

    private static final int[] RATES = {1_000, 5_000, 1_000, 5_000};

    private DispatchBench() {}

    /** See the class; with the argument {@code timer}, the bare thread. */
    public static void main(String[] args) throws Exception {
        if (Arrays.asList(args).contains("timer")) {
            timer();
            return;
        }
        for (int rate : RATES) {
            compare(rate);
        }
    }

    private static void compare(int rate) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory("dispatch-bench").resolve("run");
        long[] before = processorTicks();
        Process run =
                java(
                        "dev.footfall.Main",
                        List.of(
                                "run",
                                "first-steps",
                                "--rate",
                                rate + "/s",
                                "--duration",
                                SECONDS + "s",
                                "--no-picture",
                                "--quiet",
                                "--out",
                                out.toString()));
        Process timer = java(DispatchBench.class.getName(), List.of("timer"));
        String bare = new String(timer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.getInputStream().readAllBytes();
        run.waitFor();
        long[] after = processorTicks();
        JsonNode summary = new JsonMapper().readTree(out.resolve("summary.json").toFile());
        JsonNode delay = summary.at("/latencyMs/dispatchDelay");
        String[] lateness = bare.trim().split(" ", -1);
        double p99 = delay.path("p99").asDouble();
        double planned = summary.at("/events/planned").asDouble();
        System.out.printf(
                Locale.ROOT,
                "%,d/s for %d s: dispatch delay p50 %.2f p99 %.2f ms; a bare thread p50 %s p99 %s"
                        + " ms; ratio of the p99s %.1f; not sent %.3f %%; stolen %.1f %%%n",
                rate,
                SECONDS,
                delay.path("p50").asDouble(),
                p99,
                lateness[0],
                lateness[1],
                p99 / Double.parseDouble(lateness[1]),
                100 * summary.at("/events/notSent").asDouble() / planned,
                100.0 * (after[0] - before[0]) / (after[1] - before[1]));
    }

    private static Process java(String main, List<String> args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(main);
        command.addAll(args);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
    }

    /** Every millisecond, as an absolute schedule: how late was I? */
    private static void timer() throws InterruptedException {
        Thread.sleep(BEFORE_SECONDS * 1_000L);
        Histogram late = new Histogram(3);
        long start = System.nanoTime();
        for (int tick = 1; tick < (SECONDS - 2) * 1_000; tick++) {
            long due = start + tick * 1_000_000L;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            late.recordValue(System.nanoTime() - due);
        }
        System.out.printf(
                Locale.ROOT,
                "%.2f %.2f%n",
                late.getValueAtPercentile(50) / 1e6,
                late.getValueAtPercentile(99) / 1e6);
    }

    /** Linux only: what the host stole, and all. */
    private static long[] processorTicks() throws IOException {
        String first = Files.readAllLines(Path.of("/proc/stat")).getFirst();
        long[] ticks =
                Arrays.stream(first.substring(4).trim().split(" +"))
                        .mapToLong(Long::parseLong)
                        .limit(8)
                        .toArray();
        return new long[] {ticks[7], Arrays.stream(ticks).sum()};
    }
}
