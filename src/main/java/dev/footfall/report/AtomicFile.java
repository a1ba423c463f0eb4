package dev.footfall.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: a reader never sees half of it, even after a power cut. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes {@code text} as UTF-8 to {@code dir/name}, replacing what is there; makes the
     * directory where there is none.
     *
     * @throws IOException when it could not be written; what was there before is untouched
     */
    static void write(Path dir, String name, String text) throws IOException {
        write(dir, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes {@code bytes} to {@code dir/name}, replacing what is there; makes the directory where
     * there is none.
     *
     * @throws IOException when it could not be written; what was there before is untouched
     */
    public static void write(Path dir, String name, byte[] bytes) throws IOException {
        Files.createDirectories(dir);
        // Not a temporary file: that would be readable by its owner alone.
        Path half = dir.resolve("." + name + ".part");
        try {
            Files.write(half, bytes);
            try (FileChannel file = FileChannel.open(half, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(
                    half,
                    dir.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
