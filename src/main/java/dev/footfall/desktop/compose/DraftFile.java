package dev.footfall.desktop.compose;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a window's unsaved text over a crash. Each window has a draft of its own, which nobody else
 * touches while it lives; one whose window is gone is offered by the next window that looks, by one
 * at a time, and stays until someone has decided about it. Trouble is a line in the log. Blocks:
 * not for the JavaFX thread.
 */
public final class DraftFile {

    private static final Logger LOG = LoggerFactory.getLogger(DraftFile.class);

    private final Path folder;
    private final JsonMapper json = new JsonMapper();
    private @Nullable HeldDraft own;
    private @Nullable HeldDraft found;

    /** Drafts in this folder, which need not exist. */
    public DraftFile(Path folder) {
        this.folder = folder;
    }

    /** A draft that a window left which is gone; null when there is none. */
    synchronized @Nullable Draft found() {
        if (found != null) {
            return read(found);
        }
        for (Path file : drafts()) {
            HeldDraft left = held(file);
            Draft draft = left == null ? null : read(left);
            if (draft != null) {
                found = left;
                return draft;
            }
            if (left != null) {
                left.letGo();
            }
        }
        return null;
    }

    /** Forgets the draft that was found. */
    synchronized void decided() {
        if (found != null) {
            found.delete();
            found = null;
        }
    }

    /** Keeps this one, in place of this window's before. */
    synchronized void keep(Draft draft) {
        try {
            HeldDraft mine = own == null ? HeldDraft.fresh(folder) : own;
            own = mine;
            Files.writeString(mine.unfinished(), json.writeValueAsString(draft));
            Files.move(mine.unfinished(), mine.file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | JacksonException trouble) {
            LOG.warn("The draft cannot be kept in {}", folder, trouble);
        }
    }

    /** Nothing is unsaved any more in this window. */
    synchronized void forget() {
        if (own != null) {
            own.delete();
            own = null;
        }
    }

    /** Leaves its drafts as they are, as a window does that dies. */
    synchronized void letGo() {
        for (HeldDraft held : new HeldDraft[] {own, found}) {
            if (held != null) {
                held.letGo();
            }
        }
        own = null;
        found = null;
    }

    private List<Path> drafts() {
        List<Path> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "draft*.json")) {
            files.forEach(all::add);
        } catch (IOException unreadable) {
            LOG.warn("Drafts in {} cannot be looked for", folder, unreadable);
        }
        all.sort(null);
        return all;
    }

    private static @Nullable HeldDraft held(Path file) {
        try {
            return HeldDraft.of(file);
        } catch (IOException trouble) {
            LOG.warn("The draft {} cannot be looked at", file, trouble);
            return null;
        }
    }

    private @Nullable Draft read(HeldDraft held) {
        try {
            return json.readValue(Files.readString(held.file()), Draft.class);
        } catch (IOException | JacksonException trouble) {
            LOG.warn("The draft {} cannot be read", held.file(), trouble);
            return null;
        }
    }
}
