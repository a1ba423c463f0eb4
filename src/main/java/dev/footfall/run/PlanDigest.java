package dev.footfall.run;

import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.journal.RecordedSteps;
import dev.footfall.schedule.Visit;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
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
        lines =
                new EventJson.Lines(
                        new DigestOutputStream(out, sha), markSynthetic ? RunStamp.UNNAMED : null);
    }

    /**
     * The digest of what a record holds.
     *
     * @return null when the record has gaps, so that what was played is not known
     */
    public static @Nullable String ofRecord(
            SessionSource sessions, RecordedSteps record, boolean markSynthetic) {
        if (!record.gapless()) {
            return null;
        }
        PlanDigest sum = new PlanDigest(OutputStream.nullOutputStream(), markSynthetic);
        record.eachSession((session, steps) -> sum.add(sessions.at(session), steps));
        return sum.finish();
    }

    /** How many sessions {@link #ofFirst} looks at. */
    private static final int SAMPLE = 50;

    /** The digest of the first sessions: whether the same files still give the same events. */
    public static String ofFirst(SessionSource sessions, boolean markSynthetic) {
        PlanDigest sum = new PlanDigest(OutputStream.nullOutputStream(), markSynthetic);
        long count = Math.min(SAMPLE, sessions.size().orElse(SAMPLE));
        for (long index = 0; index < count; index++) {
            Session session = sessions.at(index);
            sum.add(session, session.events().size());
        }
        return sum.finish();
    }

    /** Adds a visit's first {@code steps} events. */
    public void add(Visit visit, int steps) {
        add(visit.session(), steps);
    }

    /** Adds a session's first {@code steps} events. */
    public void add(Session session, int steps) {
        for (int step = 0; step < steps; step++) {
            lines.write(session.events().get(step).body());
        }
    }

    /** The digest of all that was added, {@code sha256:} and 64 hexadecimal digits. */
    public String finish() {
        lines.close();
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }
}
