package dev.footfall.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Turns what a database says into what a person can act on. */
final class JournalTrouble {

    static final String TOO_SLOW =
            "the disk took outcomes more slowly than they came; choose a faster one with --out";

    private JournalTrouble() {}

    /** The same, of a file that somebody deleted or replaced. */
    static String takenAway(Path file) {
        return file
                + " was deleted or replaced while it was written to: leave run directories alone"
                + " until their run has ended";
    }

    /** One sentence, without a full stop: what happened, and what to do. */
    static String because(Path file, Throwable cause) {
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
        String lower = said.toLowerCase(Locale.ROOT);
        Path dir = file.toAbsolutePath().getParent();
        if (lower.contains("no space left") || lower.contains("disk full")) {
            return "the disk is full: free some space at " + dir + ", or choose another with --out";
        }
        if (lower.contains("no suitable driver")) {
            return "the record's database could not be loaded: it needs 80 MB free in "
                    + System.getProperty("java.io.tmpdir");
        }
        if (dir != null && !Files.isDirectory(dir)) {
            return dir + " is no directory: choose another with --out";
        }
        if (dir != null && !Files.isWritable(dir)) {
            return dir + " may not be written to: choose another with --out";
        }
        if (lower.contains("lock")) {
            return file + " is in use by another process: end that one, or choose another --out";
        }
        return file + " could not be written (" + said + "): choose another directory with --out";
    }
}
