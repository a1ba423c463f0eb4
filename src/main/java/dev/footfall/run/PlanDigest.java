package dev.footfall.run;

import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.journal.RecordedSteps;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over a stream of events as JSON Lines in (session, step) order, without run id and
 * wall-clock fields: the same scenario and seed give the same digest on any machine at any speed.
 * It is the hash of what {@code footfall generate} prints.
 */
public final class PlanDigest extends OutputStream {

    /** How many sessions {@link #ofFirst} looks at. */
    private static final int SAMPLE = 50;

    private final MessageDigest sha;

    /** Starts empty. */
    PlanDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
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
        PlanDigest sum = new PlanDigest();
        EventJson.Lines lines = new EventJson.Lines(stamp(markSynthetic));
        record.eachSession((session, steps) -> sum.add(sessions.at(session), steps, lines));
        return sum.finish();
    }

    /** The digest of the first sessions: whether the same files still give the same events. */
    public static String ofFirst(SessionSource sessions, boolean markSynthetic) {
        PlanDigest sum = new PlanDigest();
        EventJson.Lines lines = new EventJson.Lines(stamp(markSynthetic));
        long count = Math.min(SAMPLE, sessions.size().orElse(SAMPLE));
        for (long index = 0; index < count; index++) {
            Session session = sessions.at(index);
            sum.add(session, session.events().size(), lines);
        }
        return sum.finish();
    }

    /** The mark that lines carry which are hashed; null for none. */
    static @Nullable RunStamp stamp(boolean markSynthetic) {
        return markSynthetic ? RunStamp.UNNAMED : null;
    }

    @Override
    public void write(int one) {
        sha.update((byte) one);
    }

    @Override
    public void write(byte[] lines, int from, int count) {
        sha.update(lines, from, count);
    }

    /** The digest of all that was added, {@code sha256:} and 64 hexadecimal digits. */
    String finish() {
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }

    /** Adds a session's first {@code steps} events. */
    private void add(Session session, int steps, EventJson.Lines lines) {
        for (int step = 0; step < steps; step++) {
            lines.add(session.events().get(step).body());
        }
        try {
            lines.writeTo(this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        lines.clear();
    }
}
