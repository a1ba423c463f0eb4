package dev.footfall.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why something could not be written, in words: Java's own are often the file's name alone. */
final class WriteTrouble {

    private WriteTrouble() {}

    /** A clause without a full stop. */
    static String why(IOException trouble) {
        return switch (trouble) {
            case FileAlreadyExistsException _ -> "it is a file";
            case AccessDeniedException denied ->
                    "this user may not write to " + parent(denied.getFile());
            case NoSuchFileException missing -> "nothing can be made at " + missing.getFile();
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> String.valueOf(trouble.getMessage());
        };
    }

    private static Path parent(String file) {
        Path parent = Path.of(file).toAbsolutePath().getParent();
        return parent == null ? Path.of(file) : parent;
    }
}
