package dev.footfall.desktop.compose;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps unsaved text over a crash. A draft that is found at a start is put aside, so that what is
 * written next cannot overwrite it before someone has decided about it. Trouble is a line in the
 * log. Blocks: not for the JavaFX thread.
 */
public final class DraftFile {

    private static final Logger LOG = LoggerFactory.getLogger(DraftFile.class);

    private final Path current;
    private final Path aside;
    private final JsonMapper json = new JsonMapper();

    /** Drafts in this folder, which need not exist. */
    public DraftFile(Path folder) {
        current = folder.resolve("draft.json");
        aside = folder.resolve("draft-kept.json");
    }

    /** The draft that an earlier window left; null when there is none. */
    synchronized @Nullable Draft found() {
        try {
            if (Files.exists(current)) {
                Files.move(current, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.exists(aside)
                    ? json.readValue(Files.readString(aside), Draft.class)
                    : null;
        } catch (IOException | JacksonException trouble) {
            LOG.warn("The draft {} cannot be read", aside, trouble);
            return null;
        }
    }

    /** Forgets the draft that was found. */
    synchronized void decided() {
        delete(aside);
    }

    /** Keeps this one, in place of the one before. */
    synchronized void keep(Draft draft) {
        try {
            Files.createDirectories(current.toAbsolutePath().resolveSibling(""));
            Path fresh = current.resolveSibling("draft.tmp");
            Files.writeString(fresh, json.writeValueAsString(draft));
            Files.move(fresh, current, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | JacksonException trouble) {
            LOG.warn("The draft cannot be kept in {}", current, trouble);
        }
    }

    /** Nothing is unsaved any more. */
    synchronized void forget() {
        delete(current);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException trouble) {
            LOG.warn("The draft {} cannot be deleted", file, trouble);
        }
    }
}
