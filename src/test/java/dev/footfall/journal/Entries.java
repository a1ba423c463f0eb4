package dev.footfall.journal;

import dev.footfall.event.EventBody;
import dev.footfall.event.Interaction;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Entries for tests; times are milliseconds after the run's start at {@code origin}. */
final class Entries {

    private final long origin;

    Entries(long origin) {
        this.origin = origin;
    }

    Timing timing(long dueMs, long sentMs, long doneMs) {
        return new Timing(at(dueMs), at(sentMs), at(doneMs));
    }

    long at(long ms) {
        return origin + ms * 1_000_000;
    }

    JournalEntry acknowledged(long session, int step, Timing timing) {
        return entry(session, step, "search", new Outcome.Acknowledged(200, timing), 200);
    }

    JournalEntry refused(long session, int step, int status, String answer, Timing timing) {
        return entry(session, step, "click", new Outcome.Refused(status, answer, timing), null);
    }

    static JournalEntry entry(
            long session,
            int step,
            String type,
            Outcome outcome,
            @Nullable Integer expectedStatus) {
        byte[] request = "{\"event_type\":\"%s\"}".formatted(type).getBytes(StandardCharsets.UTF_8);
        return JournalEntry.of(session, step, event(type), outcome, 0, expectedStatus, request);
    }

    /** An event that names nothing but its type. */
    private static EventBody event(String type) {
        return new Interaction(type, null, null, null, null, null, null, null, null, Map.of());
    }

    /** One of a search and of a document. */
    static Interaction event(String type, String query, String document) {
        return new Interaction(type, document, 0L, query, null, null, null, null, null, Map.of());
    }

    /** One of each kind, sessions 0 to 5. */
    void recordOneOfEach(Journal journal) {
        journal.record(acknowledged(0, 0, timing(10, 11, 15)));
        journal.record(
                refused(
                        1,
                        0,
                        422,
                        "{\"detail\":[{\"msg\":\"Field required\"}]}",
                        timing(20, 20, 23)));
        journal.record(entry(2, 0, "dwell", new Outcome.TimedOut(timing(30, 31, 1_031)), 200));
        journal.record(
                entry(
                        3,
                        0,
                        "click",
                        new Outcome.Unreachable("reset", "Connection reset", timing(40, 40, 41)),
                        null));
        journal.record(
                entry(4, 0, "click", new Outcome.NotSent("over the in-flight cap", at(50)), null));
        journal.record(refused(5, 0, 503, "busy", timing(60, 95, 160)));
    }
}
