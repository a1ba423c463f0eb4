package dev.footfall.journal;

import dev.footfall.event.EventBody;
import dev.footfall.event.Interaction;
import dev.footfall.metrics.Bytes;
import dev.footfall.outcome.Outcome;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * One event and what came of it.
 *
 * @param session the session's number within the run
 * @param step the event's number within the session
 * @param type what it is counted as, see {@link EventBody#type}
 * @param query the search that it belongs to; null where its body names none
 * @param document what it acts on; null where its body names nothing
 * @param outcome what came of it; its times are the clock's nanoseconds
 * @param retries how often it was posted again, 0 for once
 * @param perhapsTwice whether it may have been stored twice
 * @param expectedStatus the status that its author expects; null where nothing is checked
 * @param bytes how much was posted and answered, all attempts together
 * @param request what was posted; kept only of refused and failed events, null otherwise
 */
public record JournalEntry(
        long session,
        int step,
        String type,
        @Nullable String query,
        @Nullable String document,
        Outcome outcome,
        int retries,
        boolean perhapsTwice,
        @Nullable Integer expectedStatus,
        Bytes bytes,
        @Nullable String request) {

    /** As the next, of an event that was stored once at most, and whose bytes nobody counted. */
    public static JournalEntry of(
            long session,
            int step,
            EventBody event,
            Outcome outcome,
            int retries,
            @Nullable Integer expectedStatus,
            byte[] request) {
        return of(
                session,
                step,
                event,
                outcome,
                retries,
                false,
                expectedStatus,
                request,
                Bytes.UNKNOWN);
    }

    /** An entry that keeps the request only where someone will want to read it. */
    public static JournalEntry of(
            long session,
            int step,
            EventBody event,
            Outcome outcome,
            int retries,
            boolean perhapsTwice,
            @Nullable Integer expectedStatus,
            byte[] request,
            Bytes bytes) {
        Interaction known = event instanceof Interaction interaction ? interaction : null;
        return new JournalEntry(
                session,
                step,
                event.type(),
                known == null ? null : known.query(),
                known == null ? null : known.documentId(),
                outcome,
                retries,
                perhapsTwice,
                expectedStatus,
                bytes,
                kept(outcome, request));
    }

    private static @Nullable String kept(Outcome outcome, byte[] request) {
        return switch (outcome) {
            case Outcome.Acknowledged _, Outcome.NotSent _ -> null;
            case Outcome.Refused _, Outcome.TimedOut _, Outcome.Unreachable _ ->
                    new String(
                            request,
                            0,
                            Math.min(request.length, Outcome.BODY_LIMIT),
                            StandardCharsets.UTF_8);
        };
    }

    /** How many characters of bodies it holds: what makes one entry much larger than another. */
    int bodySize() {
        int size = request == null ? 0 : request.length();
        return outcome instanceof Outcome.Refused refused ? size + refused.body().length() : size;
    }

    /** The same without bodies. */
    JournalEntry withoutBodies() {
        Outcome bare =
                outcome instanceof Outcome.Refused(int status, String _, var timing)
                        ? new Outcome.Refused(status, "", timing)
                        : outcome;
        return new JournalEntry(
                session,
                step,
                type,
                query,
                document,
                bare,
                retries,
                perhapsTwice,
                expectedStatus,
                bytes,
                null);
    }
}
