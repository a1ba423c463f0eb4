import javafx.css.Stylesheet;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Makes the app image start fast. Run by Maven at {@code package}, from its source.
 *
 * <p>{@code libraries DIR}, before the image is made: DuckDB's jar holds its native library for
 * four platforms and unpacks one, 71 MB, at every start. This one's is put beside the jar, where
 * the driver looks next, and all are taken out of it. JavaFX unpacks its own into the user's home,
 * and reads and compares them at every start; it, too, looks beside the jar first. And it takes a
 * style sheet that has been read already, beside the one it is asked for.
 *
 * <p>{@code cache IMAGE}, after it was made: plays in both faces and keeps the classes as they then
 * were, loaded and linked (JEP 514), for all later starts.
 */
public final class PrepareImage {

    private static final String NATIVE = "libduckdb_java.so_";
    private static final String CACHE = "footfall.aot";

    /** It takes half a minute, on a busy machine some times that. */
    private static final Duration LONGEST_TRAINING = Duration.ofMinutes(5);

    private PrepareImage() {}

    /** See the class. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path dir = Path.of(args[1]).toAbsolutePath();
        switch (args[0]) {
            case "libraries" -> libraries(dir);
            case "cache" -> cache(dir);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void libraries(Path dir) throws IOException {
        ofJavaFx(dir);
        ofDuckDb(dir);
        styleSheets(dir);
    }

    private static void styleSheets(Path dir) throws IOException {
        for (Path jar : list(dir, "footfall-", ".jar")) {
            try (FileSystem zip = FileSystems.newFileSystem(jar)) {
                for (Path sheet : list(zip.getPath("/assets/theme"), "", ".css")) {
                    read(sheet);
                }
            }
        }
    }

    private static void ofJavaFx(Path dir) throws IOException {
        for (Path jar : list(dir, "javafx-graphics-", ".jar")) {
            try (FileSystem zip = FileSystems.newFileSystem(jar)) {
                for (Path library : list(zip.getPath("/"), "lib", "")) {
                    copy(library, dir);
                }
            }
        }
    }

    private static void ofDuckDb(Path dir) throws IOException {
        for (Path jar : list(dir, "duckdb_jdbc-", ".jar")) {
            try (FileSystem zip = FileSystems.newFileSystem(jar)) {
                for (Path library : list(zip.getPath("/"), NATIVE, "")) {
                    if (library.getFileName().toString().equals(NATIVE + platform())) {
                        copy(library, dir);
                    }
                    Files.delete(library);
                }
            }
        }
    }

    private static void read(Path sheet) throws IOException {
        Path text = Files.createTempFile("footfall", ".css");
        Path read = Files.createTempFile("footfall", ".bss");
        Files.copy(sheet, text, StandardCopyOption.REPLACE_EXISTING);
        Stylesheet.convertToBinary(text.toFile(), read.toFile());
        Files.move(
                read,
                sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss")),
                StandardCopyOption.REPLACE_EXISTING);
        Files.delete(text);
    }

    private static void copy(Path library, Path dir) throws IOException {
        Files.copy(
                library,
                dir.resolve(library.getFileName().toString()),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** As the driver names it. */
    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : os)
                + "_"
                + (arch.equals("aarch64") || arch.equals("arm64") ? "arm64" : "amd64");
    }

    private static List<Path> list(Path dir, String start, String end) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(f -> f.getFileName().toString().startsWith(start))
                    .filter(f -> f.getFileName().toString().endsWith(end))
                    .toList();
        }
    }

    private static void cache(Path image) throws IOException, InterruptedException {
        Path config = find(image, "footfall.cfg");
        Path app = config.getParent();
        Path out = Files.createTempDirectory("footfall-image");
        Path said = out.resolve("said.txt");
        Process process =
                new ProcessBuilder(training(image, config, out))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        // A window that stood still would keep the build waiting for ever.
        boolean ended = process.waitFor(LONGEST_TRAINING.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        if (ended && process.exitValue() == 0 && Files.exists(app.resolve(CACHE))) {
            String options = "java-options=-XX:AOTCache=$APPDIR/" + CACHE + "\njava-options=";
            String text = Files.readString(config);
            Files.writeString(
                    config, text.replaceFirst("java-options=", Matcher.quoteReplacement(options)));
        } else {
            System.err.println(
                    "No class cache was made"
                            + (ended ? "" : " in " + LONGEST_TRAINING.toMinutes() + " minutes")
                            + ", so the app will start more slowly:\n"
                            + Files.readString(said));
        }
        try (Stream<Path> left = Files.walk(out)) {
            left.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    /**
     * A busy run in a window that nobody sees, and one on the command line with a picture: they
     * load nearly all that is ever loaded, and the cache keeps what the compiler learnt of it as
     * well (JEP 515).
     */
    private static List<String> training(Path image, Path config, Path out) throws IOException {
        boolean windows = File.separatorChar == '\\';
        List<String> classpath = new ArrayList<>();
        List<String> command = new ArrayList<>();
        command.add(find(image, windows ? "java.exe" : "java").toString());
        command.add("-XX:AOTCacheOutput=" + config.resolveSibling(CACHE));
        for (String line : Files.readAllLines(config)) {
            String value =
                    line.substring(line.indexOf('=') + 1)
                            .replace("$APPDIR", config.getParent().toString());
            if (line.startsWith("app.classpath=")) {
                classpath.add(value);
            } else if (line.startsWith("java-options=")) {
                command.add(value);
            }
        }
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classpath)));
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(List.of("dev.footfall.TrainingMain", out.toString()));
        return command;
    }

    private static Path find(Path dir, String name) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException(dir + " has no " + name));
        }
    }
}
