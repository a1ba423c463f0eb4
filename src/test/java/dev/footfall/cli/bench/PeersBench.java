package dev.footfall.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A closed crowd of 64 with kept connections through {@code footfall run}, Gatling, JMeter and hey
 * (where it is installed), each as a process of its own and each with its usual record on, against
 * one {@code footfall endpoint}, in turns, with the same bodies (hey knows only one body). Beside
 * them OkHttp alone, which is what Footfall can at most reach. Prints events per second of the
 * tool's own processor time, and ratios of the medians. What a tool needs to start and to get warm
 * (a JVM's compiler takes more than the events do at first) is taken away: each plays 320,000
 * events and many more, and the difference counts.
 *
 * <p>Maven fetches Gatling and JMeter, by {@code src/test/peers/pom.xml}. Run it with
 *
 * <pre>mvn -q test-compile exec:exec -Dmain.class=dev.footfall.cli.bench.PeersBench
 * -Dexec.classpathScope=test</pre>
 *
 * <p>Arguments: many (1,600,000 unless told), rounds (3 unless told).
 */
public final class PeersBench {

    private static final int USERS = 64;
    private static final int FEW = 64 * 5_000;
    private static final String SCENARIO = "scenarios/black-friday.yaml";
    private static final Path PEERS = Path.of("src/test/peers");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path dir = Files.createTempDirectory("peers-bench");
    private final Path bodies = dir.resolve("bodies.jsonl");
    private final String classPath;

    private PeersBench() throws IOException, InterruptedException {
        Path text = dir.resolve("classpath.txt");
        times(
                List.of(
                        "mvn",
                        "-q",
                        "-B",
                        "-f",
                        PEERS.resolve("pom.xml").toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + text));
        classPath = Files.readString(text).strip();
        new ProcessBuilder(footfall("generate", SCENARIO, "--events", "10000"))
                .redirectOutput(bodies.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Files.createDirectories(dir.resolve("gatling"));
        times(
                List.of(
                        JAVA + "c",
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        dir.resolve("gatling").toString(),
                        PEERS.resolve("Bodies.java").toString()));
        layOutJMeter();
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        int many = (args.length > 0 ? Integer.parseInt(args[0]) : 1_600_000) / USERS * USERS;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        new PeersBench().compare(many, rounds);
    }

    private void compare(int many, int rounds) throws IOException, InterruptedException {
        Process endpoint =
                new ProcessBuilder(footfall("endpoint", "--port", "0", "--app", "demo"))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            String url = endpoint.inputReader(StandardCharsets.UTF_8).readLine();
            Map<String, List<Double>> rates = new LinkedHashMap<>();
            // The endpoint gets warm on what does not count.
            times(gatling(url, FEW));
            for (int round = 0; round < rounds; round++) {
                for (String tool : tools()) {
                    double less = times(command(tool, url, FEW));
                    double more = times(command(tool, url, many));
                    double rate = (many - FEW) / (more - less);
                    System.out.printf(
                            Locale.ROOT,
                            "%-9s %,9.0f events per core second; %.2f s of it to start%n",
                            tool,
                            rate,
                            less - FEW / rate);
                    rates.computeIfAbsent(tool, t -> new ArrayList<>()).add(rate);
                }
            }
            double ours = median(rates.getOrDefault("footfall", List.of()));
            rates.forEach(
                    (tool, of) ->
                            System.out.printf(
                                    Locale.ROOT,
                                    "median %-9s %,9.0f   footfall / %s  %.2f%n",
                                    tool,
                                    median(of),
                                    tool,
                                    ours / median(of)));
        } finally {
            endpoint.destroy();
        }
    }

    private static List<String> tools() {
        boolean hey =
                Pattern.compile(":")
                        .splitAsStream(System.getenv("PATH"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hey")));
        return hey
                ? List.of("footfall", "okhttp", "gatling", "jmeter", "hey")
                : List.of("footfall", "okhttp", "gatling", "jmeter");
    }

    private List<String> command(String tool, String url, int events) throws IOException {
        return switch (tool) {
            case "gatling" -> gatling(url, events);
            case "jmeter" -> jmeter(url, events);
            case "hey" -> hey(url, events);
            case "okhttp" -> okHttp(url, events);
            default -> ours(url, events);
        };
    }

    private List<String> ours(String url, int events) {
        return footfall(
                "run",
                SCENARIO,
                "--users",
                "" + USERS,
                "--speed",
                "max",
                "--events",
                "" + events,
                "--no-picture",
                "--quiet",
                "--target",
                url.substring(0, url.indexOf("/v1/")),
                "--out",
                dir.resolve("run-" + System.nanoTime()).toString());
    }

    private List<String> okHttp(String url, int events) {
        return List.of(
                JAVA,
                "-cp",
                System.getProperty("java.class.path"),
                BareOkHttp.class.getName(),
                url,
                bodies.toString(),
                "" + USERS,
                "" + events);
    }

    private List<String> gatling(String url, int events) {
        return List.of(
                JAVA,
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dbodies=" + bodies,
                "-Durl=" + url,
                "-Dusers=" + USERS,
                "-Devents=" + events,
                "-cp",
                dir.resolve("gatling") + ":" + classPath,
                "io.gatling.app.Gatling",
                "-s",
                "Bodies",
                "-rf",
                dir.resolve("gatling-out").toString(),
                "-nr");
    }

    private List<String> jmeter(String url, int events) {
        return List.of(
                JAVA,
                "-jar",
                dir.resolve("jmeter/bin/ApacheJMeter.jar").toString(),
                "-n",
                "-t",
                PEERS.resolve("bodies.jmx").toAbsolutePath().toString(),
                "-Jusers=" + USERS,
                "-Jeach=" + events / USERS,
                "-Jbodies=" + bodies,
                "-Jurl=" + url,
                "-l",
                dir.resolve("jmeter-" + System.nanoTime() + ".jtl").toString(),
                "-j",
                dir.resolve("jmeter.log").toString());
    }

    private List<String> hey(String url, int events) throws IOException {
        String body;
        try (Stream<String> lines = Files.lines(bodies)) {
            body = lines.skip(1).findFirst().orElseThrow();
        }
        return List.of(
                "hey",
                "-n",
                "" + events,
                "-c",
                "" + USERS,
                "-m",
                "POST",
                "-T",
                "application/json",
                "-d",
                body,
                url);
    }

    private static List<String> footfall(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                JAVA,
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.footfall.Main"));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /**
     * JMeter finds its parts by folders: what a download of it looks like, made of Maven's jars.
     */
    private void layOutJMeter() throws IOException {
        Path home = dir.resolve("jmeter");
        for (String folder : List.of("bin", "lib/ext", "lib/junit")) {
            Files.createDirectories(home.resolve(folder));
        }
        for (String jar : classPath.split(":", -1)) {
            String name = Path.of(jar).getFileName().toString();
            if (name.startsWith("ApacheJMeter_config")) {
                unpack(Path.of(jar), home);
            } else if (name.startsWith("ApacheJMeter_")) {
                Files.copy(Path.of(jar), home.resolve("lib/ext").resolve(name));
            } else if (name.startsWith("ApacheJMeter-")) {
                Files.copy(Path.of(jar), home.resolve("bin/ApacheJMeter.jar"));
            } else if (!name.matches("(gatling|scala|netty|pekko|logback).*")) {
                Files.copy(
                        Path.of(jar),
                        home.resolve("lib").resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void unpack(Path jar, Path home) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar);
                Stream<Path> settings = Files.list(files.getPath("/bin"))) {
            for (Path file : settings.filter(Files::isRegularFile).toList()) {
                Files.copy(file, home.resolve("bin").resolve(file.getFileName().toString()));
            }
        }
    }

    /** The processor time of a command, in seconds, as the shell's {@code times} tells it. */
    private static double times(List<String> command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("sh", "-c", "\"$@\"; echo; times", "sh"));
        all.addAll(command);
        Process shell = new ProcessBuilder(all).redirectErrorStream(true).start();
        String text = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!text.strip().contains("\n")) {
            throw new IOException(command + " said only: " + text);
        }
        shell.waitFor();
        double seconds = 0;
        // The last line is of what the shell started, as in "0m1.25s 0m0.75s".
        Matcher part =
                Pattern.compile("(\\d+)m([\\d.]+)s")
                        .matcher(text.strip().lines().toList().getLast());
        while (part.find()) {
            seconds += 60 * Double.parseDouble(part.group(1)) + Double.parseDouble(part.group(2));
        }
        return seconds;
    }

    private static double median(List<Double> of) {
        double[] sorted = of.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
