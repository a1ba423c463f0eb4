package dev.footfall.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes what was sent, session by session. */
public interface Export {

    /**
     * Writes one session's events as lines.
     *
     * @param session in order of step; never empty
     */
    void write(List<SentEvent> session, OutputStream out) throws IOException;
}
