package dev.footfall.cli.bench;

import dev.footfall.cli.CommandLineFace;
import dev.footfall.cli.Console;
import dev.footfall.clock.Clock;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import okio.BufferedSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A closed crowd of 64 through {@code footfall run}, recording on, beside a bare OkHttp loop on
 * virtual threads that posts the same bodies and keeps nothing, and beside hey where it is
 * installed. All against one {@code footfall endpoint} in a process of its own, in turns. Prints
 * events per second of this process's processor time, which other work on the machine disturbs less
 * than wall time, and the ratio. Run it with
 *
 * <pre>mvn -q test-compile exec:exec -Dmain.class=dev.footfall.cli.bench.EngineBench
 * -Dexec.classpathScope=test</pre>
 */
public final class EngineBench {

    private static final int USERS = 64;
    private static final int EVENTS = 60_000;
    private static final int ROUNDS = 6;
    private static final String SCENARIO = "scenarios/black-friday.yaml";

    private EngineBench() {}

    /** See the class. */
    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory("engine-bench");
        byte[][] bodies = bodies();
        Process endpoint = endpoint();
        try {
            String url = firstLine(endpoint);
            double ours = 0;
            double bare = 0;
            for (int round = 0; round < ROUNDS; round++) {
                bare = Math.max(bare, turn("bare OkHttp", () -> bare(url, bodies)));
                Path out = dir.resolve("run-" + round);
                ours = Math.max(ours, turn("footfall run", () -> footfall(runOf(url, out))));
            }
            say(String.format(Locale.ROOT, "footfall / bare OkHttp  %.2f", ours / bare));
            hey(url, new String(bodies[1], StandardCharsets.UTF_8));
        } finally {
            endpoint.destroy();
        }
    }

    private static String[] runOf(String url, Path out) {
        String base = url.substring(0, url.indexOf("/v1/"));
        return new String[] {
            "run",
            SCENARIO,
            "--users",
            "" + USERS,
            "--speed",
            "max",
            "--events",
            "" + EVENTS,
            "--no-picture",
            "--quiet",
            "--target",
            base,
            "--out",
            out.toString()
        };
    }

    /** Events per second of processor time. */
    private static double turn(String name, Runnable work) {
        long cpu = cpuNanos();
        long wall = System.nanoTime();
        work.run();
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        double seconds = (System.nanoTime() - wall) / 1e9;
        say(
                String.format(
                        Locale.ROOT,
                        "%-14s %,9.0f events per core second, %,9.0f per second, %.1f µs each",
                        name,
                        EVENTS / cpuSeconds,
                        EVENTS / seconds,
                        cpuSeconds / EVENTS * 1e6));
        return EVENTS / cpuSeconds;
    }

    private static void bare(String url, byte[][] bodies) {
        OkHttpClient client =
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .callTimeout(Duration.ZERO)
                        .connectTimeout(Duration.ZERO)
                        .readTimeout(Duration.ZERO)
                        .writeTimeout(Duration.ZERO)
                        .connectionPool(new ConnectionPool(USERS, 1, TimeUnit.MINUTES))
                        .build();
        Request template = new Request.Builder().url(url).build();
        MediaType json = MediaType.get("application/json");
        AtomicInteger next = new AtomicInteger();
        List<Thread> crowd = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            crowd.add(
                    Thread.startVirtualThread(
                            () -> {
                                for (int i = next.getAndIncrement();
                                        i < EVENTS;
                                        i = next.getAndIncrement()) {
                                    byte[] body = bodies[i % bodies.length];
                                    post(
                                            client.newCall(
                                                    template.newBuilder()
                                                            .post(RequestBody.create(body, json))
                                                            .build()));
                                }
                            }));
        }
        for (Thread person : crowd) {
            try {
                person.join();
            } catch (InterruptedException end) {
                throw new IllegalStateException(end);
            }
        }
        client.connectionPool().evictAll();
    }

    private static void post(Call call) {
        try (Response response = call.execute()) {
            BufferedSource source = response.body().source();
            while (!source.exhausted()) {
                source.skip(source.getBuffer().size());
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static byte[][] bodies() {
        String lines = footfall("generate", SCENARIO, "--events", "10000");
        return lines.lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private static String footfall(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream none = new PrintStream(ByteArrayOutputStream.nullOutputStream());
        Console console = new Console(print, none, false);
        int exit = new CommandLineFace(console, (_, _, _) -> {}, Clock.system()).run(arguments);
        if (exit > 1) {
            throw new IllegalStateException(List.of(arguments) + " ended with " + exit);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Process endpoint() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.footfall.Main",
                        "endpoint",
                        "--port",
                        "0",
                        "--app",
                        "demo")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IOException("the endpoint did not start");
        }
        return line;
    }

    /** The shell's {@code times} tells the processor time of what it started. */
    private static void hey(String url, String body) throws IOException, InterruptedException {
        if (!Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hey")))) {
            say("hey is not installed");
            return;
        }
        Process shell =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "hey -n %d -c %d -m POST -T application/json -d '%s' %s; times"
                                        .formatted(EVENTS, USERS, body, url))
                        .redirectErrorStream(true)
                        .start();
        String text = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        List<String> lines = text.strip().lines().toList();
        double seconds = 0;
        // As in "0m1.25s 0m0.75s".
        Matcher part = Pattern.compile("(\\d+)m([\\d.]+)s").matcher(lines.getLast());
        while (part.find()) {
            seconds += 60 * Double.parseDouble(part.group(1)) + Double.parseDouble(part.group(2));
        }
        say(
                String.format(
                        Locale.ROOT,
                        "hey            %,9.0f events per core second",
                        EVENTS / seconds));
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
