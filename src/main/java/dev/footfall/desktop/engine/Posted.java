package dev.footfall.desktop.engine;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Where what a run posted can be had. */
public interface Posted {

    /** What is there at once; null where it has to be opened first. Not to be closed. */
    @Nullable PostedBodies atHand();

    /**
     * Opens it; takes as long as reading the log that was replayed, so call it off the JavaFX
     * thread. Whoever opens it closes it.
     *
     * @throws IOException when it cannot be had; the message says why and what to do
     */
    PostedBodies open() throws IOException;
}
