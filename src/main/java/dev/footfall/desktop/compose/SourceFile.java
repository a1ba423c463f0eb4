package dev.footfall.desktop.compose;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.TextFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** A scenario's text on disk. Blocks: not for the JavaFX thread. */
sealed interface SourceFile {

    /**
     * Read.
     *
     * @param lineEnd what its lines end in, so that saving changes no line that nobody touched
     */
    record Text(Path file, String text, String lineEnd) implements SourceFile {}

    /** Not read or not written; why, and what to do. */
    record Trouble(String message) implements SourceFile {}

    /** As for scenarios that are run. */
    int LARGEST = 4 << 20;

    /** Reads a file. */
    static SourceFile read(Path file) {
        Complaints complaints = new Complaints(file.toString());
        String text = TextFile.read(file, LARGEST, "a smaller file", complaints);
        if (text == null) {
            return new Trouble(
                    complaints.inOrder().stream()
                            .map(c -> c.file() + ": " + c.what() + "; expected " + c.expected())
                            .collect(Collectors.joining("; ")));
        }
        int end = text.indexOf('\n');
        String lineEnd = end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
        return new Text(file, text.replace("\r\n", "\n").replace('\r', '\n'), lineEnd);
    }

    /** Writes a file, whole or not at all; links are followed. */
    static SourceFile write(Text source) {
        try {
            Path file = Files.exists(source.file()) ? source.file().toRealPath() : source.file();
            Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
            byte[] bytes =
                    source.text().replace("\n", source.lineEnd()).getBytes(StandardCharsets.UTF_8);
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return source;
        } catch (IOException e) {
            return new Trouble(
                    source.file()
                            + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "). Choose another place with Save as. The text is kept as a draft.");
        }
    }

    /** Whether a file can be written at all; those that come with the app lie in a jar. */
    static boolean isOnDisk(Path file) {
        return file.getFileSystem().equals(FileSystems.getDefault());
    }
}
