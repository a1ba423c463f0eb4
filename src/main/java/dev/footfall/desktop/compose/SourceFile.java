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
     * @param text as it is edited, with {@code \n} at the ends of lines
     * @param layout what else the file has, so that saving changes no line that nobody touched
     */
    record Text(Path file, String text, TextLayout layout) implements SourceFile {}

    /** Not read or not written; why, and what to do. */
    record Trouble(String message) implements SourceFile {}

    /** As for scenarios that are run. */
    int LARGEST = 4 << 20;

    /** Reads a file. */
    static SourceFile read(Path file) {
        Complaints complaints = new Complaints(file.toString());
        String text = TextFile.readAsItIs(file, LARGEST, "a smaller file", complaints);
        if (text == null) {
            return new Trouble(
                    complaints.inOrder().stream()
                            .map(c -> c.file() + ": " + c.what() + "; expected " + c.expected())
                            .collect(Collectors.joining("; ")));
        }
        return new Text(file, TextLayout.plain(text), TextLayout.of(text));
    }

    /**
     * Writes a file, whole or not at all; links are followed.
     *
     * @return the same with the layout that the file has now
     */
    static SourceFile write(Text source) {
        try {
            Path file = Files.exists(source.file()) ? source.file().toRealPath() : source.file();
            Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
            String content = source.layout().content(source.text());
            Files.write(fresh, content.getBytes(StandardCharsets.UTF_8));
            keepRights(file, fresh);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return new Text(source.file(), source.text(), TextLayout.of(content));
        } catch (IOException e) {
            return new Trouble(
                    source.file()
                            + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "). Choose another place with Save as. The text is kept as a draft.");
        }
    }

    /** Who may read a file stays as it was, where the file system knows of such rights. */
    private static void keepRights(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    /** Whether a file can be written at all; those that come with the app lie in a jar. */
    static boolean isOnDisk(Path file) {
        return file.getFileSystem().equals(FileSystems.getDefault());
    }
}
