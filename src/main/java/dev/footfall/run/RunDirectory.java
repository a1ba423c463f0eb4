package dev.footfall.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run's record is kept. */
public final class RunDirectory {

    /** Bytes that a run needs to begin with. */
    private static final int LEAST = 1 << 20;

    private RunDirectory() {}

    /**
     * Makes a new directory for a run.
     *
     * @param parent the folder of all runs; made where it isn't there
     * @param runId its name; a number is added where that is taken
     * @throws IOException when it can't be made or written to
     */
    public static Path fresh(Path parent, String runId) throws IOException {
        Path dir = parent.resolve(runId);
        for (int n = 2; Files.exists(dir); n++) {
            dir = parent.resolve(runId + "-" + n);
        }
        return exactly(dir);
    }

    /**
     * Makes exactly this directory, or takes it as it is.
     *
     * @throws IOException when it can't be made or written to, or the disk is full
     */
    public static Path exactly(Path dir) throws IOException {
        Files.createDirectories(dir);
        Path probe = Files.createTempFile(dir, ".footfall", null);
        try {
            // A full disk takes empty files, and would not take the record's first second.
            Files.write(probe, new byte[LEAST]);
        } finally {
            Files.delete(probe);
        }
        return dir;
    }

    /** Takes a directory away again that a run got and never used; one with files stays. */
    public static void giveBack(Path dir) {
        try {
            Files.deleteIfExists(dir);
        } catch (IOException stays) {
            // What is in it is somebody's, and an empty one harms nobody.
            return;
        }
    }
}
