package dev.footfall.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for files that nobody will ask for, which goes with the process at the latest. */
final class PassingFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PassingFolder.class);

    private final Path path;
    private final Thread atExit;

    /**
     * Makes it among the system's temporary files.
     *
     * @param name how its name begins
     * @throws IOException when it cannot be made, or the process is ending
     */
    PassingFolder(String name) throws IOException {
        path = Files.createTempDirectory(name);
        atExit = Thread.ofPlatform().name("footfall-sweep").unstarted(this::sweep);
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            sweep();
            throw new IOException("the process is ending", ending);
        }
    }

    Path path() {
        return path;
    }

    /** Deletes it and the files in it. */
    void delete() {
        sweep();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            LOG.debug("{} is swept at the end, too", path, ending);
        }
    }

    private synchronized void sweep() {
        try (Stream<Path> files = Files.exists(path) ? Files.list(path) : Stream.empty()) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException inUse) {
            LOG.debug("{} stays", path, inUse);
        }
    }
}
