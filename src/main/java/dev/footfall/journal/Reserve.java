package dev.footfall.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Room on the disk that is kept while a run is recorded and given back at its end: a record that
 * fills the disk would otherwise leave none to say what was lost.
 */
final class Reserve {

    /** The file's name in the run directory; nothing reads it. */
    static final String FILE = ".reserve";

    /** Bytes: a summary, its JUnit report and a picture, several times over. */
    static final int SIZE = 512 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);

    private final Path file;

    Reserve(Path dir) {
        this.file = dir.resolve(FILE);
    }

    /** Takes the room; where there is none, the record is about to say so itself. */
    void keep() {
        byte[] bytes = new byte[SIZE];
        // Noise: a file system that packs, or leaves out zeros, would keep nothing.
        new SplittableRandom(SIZE).nextBytes(bytes);
        try {
            Files.write(file, bytes);
        } catch (IOException none) {
            LOG.debug("no room kept in {}", file, none);
            giveBack();
        }
    }

    /** Gives the room back; does nothing where none is kept. */
    void giveBack() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.debug("{} stays", file, stays);
        }
    }
}
