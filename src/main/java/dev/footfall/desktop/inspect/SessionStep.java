package dev.footfall.desktop.inspect;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.event.EventBody;
import dev.footfall.event.Interaction;
import dev.footfall.journal.JournalRow;
import dev.footfall.journal.OutcomeKind;

import org.jspecify.annotations.Nullable;

/**
 * One event of a session as a line.
 *
 * @param row the event and what came of it
 * @param words what it was about: {@code “red sneakers” · 10 results}
 * @param dwellMs how long the person stayed, in the person's own time; null where it is no dwell
 */
record SessionStep(JournalRow row, String words, @Nullable Long dwellMs) {

    /**
     * Reads a step.
     *
     * @param body what was posted; null where that is not known
     */
    static SessionStep of(JournalRow row, @Nullable EventBody body) {
        Interaction known = body instanceof Interaction interaction ? interaction : null;
        return new SessionStep(row, words(row, known), known == null ? null : known.dwellMs());
    }

    private static String words(JournalRow row, @Nullable Interaction body) {
        StringBuilder words = new StringBuilder();
        if (row.document() != null) {
            words.append(row.document());
            if (body != null && body.position() != null) {
                words.append(" at ").append(body.position());
            }
            if (body != null && body.dwellMs() != null) {
                words.append(" · stayed ").append(Numbers.milliseconds(body.dwellMs()));
            }
        } else if (row.query() != null) {
            words.append('“').append(row.query()).append('”');
            if (body != null && body.resultCount() != null) {
                words.append(" · ").append(Numbers.count(body.resultCount()));
                words.append(body.resultCount() == 1 ? " result" : " results");
            }
        }
        return words.toString();
    }

    /** The status, or the reason where there was no answer. */
    static String outcome(JournalRow row) {
        if (row.status() != null) {
            return row.status().toString();
        }
        return row.reason() == null ? row.kind().word() : row.reason();
    }

    /** The class of the pill that tells how it ended. */
    static String pill(JournalRow row) {
        return switch (row.kind()) {
            case ACKNOWLEDGED -> "pill-fine";
            case REFUSED ->
                    row.status() != null && row.status() >= 500 ? "pill-failed" : "pill-refused";
            case TIMED_OUT, UNREACHABLE -> "pill-failed";
            case NOT_SENT -> "pill-quiet";
        };
    }

    /** Whether it came to the endpoint and was taken. */
    boolean isFine() {
        return row.kind() == OutcomeKind.ACKNOWLEDGED;
    }
}
