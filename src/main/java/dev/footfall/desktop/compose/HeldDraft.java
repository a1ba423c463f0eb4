package dev.footfall.desktop.compose;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A draft's file and the lock beside it, which says that a window looks after it. The system takes
 * the lock off when the window's process ends, however it ends.
 */
final class HeldDraft {

    private static final Logger LOG = LoggerFactory.getLogger(HeldDraft.class);
    private static final String LOCK = ".lock";
    private static final String DRAFT = ".json";

    private final Path file;
    private final Path lock;
    private final FileChannel channel;

    private HeldDraft(Path file, Path lock, FileChannel channel) {
        this.file = file;
        this.lock = lock;
        this.channel = channel;
    }

    /** A new one, of which there is no text yet. */
    static HeldDraft fresh(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path lock = Files.createTempFile(folder, "draft-", LOCK);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException cannot) {
            // A folder without locks, on some network: the text is worth more than who offers it.
            LOG.warn("Another window may offer the draft beside {} as if this one were gone", lock);
        }
        return new HeldDraft(beside(lock, LOCK, DRAFT), lock, channel);
    }

    /** One that is there; null while a window looks after it. */
    static @Nullable HeldDraft of(Path file) throws IOException {
        Path lock = beside(file, DRAFT, LOCK);
        FileChannel channel =
                FileChannel.open(lock, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            // Whoever held it may have been the one to decide about it.
            if (channel.tryLock() != null && Files.exists(file)) {
                return new HeldDraft(file, lock, channel);
            }
        } catch (OverlappingFileLockException here) {
            LOG.debug("{} belongs to another window of this process", file);
        }
        channel.close();
        return null;
    }

    Path file() {
        return file;
    }

    /** Where a text is written before it takes the place of the one before. */
    Path unfinished() {
        return beside(file, DRAFT, ".tmp");
    }

    /** The text goes first: without it the lock means nothing. */
    void delete() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(lock);
        } catch (IOException trouble) {
            LOG.warn("The draft {} cannot be deleted", file, trouble);
        }
        letGo();
    }

    /** Leaves it to another window. */
    void letGo() {
        try {
            channel.close();
        } catch (IOException trouble) {
            LOG.warn("The lock {} cannot be closed", lock, trouble);
        }
    }

    private static Path beside(Path file, String ending, String other) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
    }
}
