package dev.footfall;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every source file stands as google-java-format (AOSP) writes it. A test, since Spotless formats
 * in Maven's own Java, and on 17 that cannot parse what Java 25 may say. To format instead of
 * complaining: {@code mvn test -Dtest=SourceFormatTest -Dformat=apply}.
 */
class SourceFormatTest {

    private static final boolean APPLY = "apply".equals(System.getProperty("format"));

    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    @Test
    void every_file_is_formatted() throws IOException, FormatterException {
        List<Path> unformatted = new ArrayList<>();
        for (Path file : sources()) {
            String is = Files.readString(file);
            String should = formatter.formatSourceAndFixImports(is);
            if (!is.equals(should)) {
                if (APPLY) {
                    Files.writeString(file, should);
                } else {
                    unformatted.add(file);
                }
            }
        }
        assertThat(unformatted)
                .as("files to format; do it with: mvn test -Dtest=SourceFormatTest -Dformat=apply")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
