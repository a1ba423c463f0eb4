package dev.footfall.run;

import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.schedule.Visit;
import dev.footfall.session.Session;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over a stream of events as JSON Lines in (session, step) order, without run id and
 * wall-clock fields: the same scenario and seed give the same digest on any machine at any speed.
 * It is the hash of what {@code footfall generate} prints.
 */
public final class PlanDigest {

    private final MessageDigest sha;
    private final EventJson.Lines lines;
    private final OutputStream out;

    /**
     * Starts empty.
     *
     * @param out where the lines go besides
     * @param markSynthetic whether events carry the mark, as they would when sent
     */
    public PlanDigest(OutputStream out, boolean markSynthetic) {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        this.out = new DigestOutputStream(out, sha);
        lines = new EventJson.Lines(markSynthetic ? RunStamp.UNNAMED : null);
    }

    /** Adds a visit's first {@code steps} events. */
    public void add(Visit visit, int steps) {
        add(visit.session(), steps);
    }

    /** Adds a session's first {@code steps} events. */
    public void add(Session session, int steps) {
        for (int step = 0; step < steps; step++) {
            lines.add(session.events().get(step).body());
        }
        add(lines);
        lines.clear();
    }

    /** Adds lines that were written elsewhere. */
    void add(EventJson.Lines written) {
        try {
            written.writeTo(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The digest of all that was added, {@code sha256:} and 64 hexadecimal digits. */
    public String finish() {
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }
}
