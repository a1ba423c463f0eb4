package dev.footfall.journal;

import org.jspecify.annotations.Nullable;

/**
 * One recorded outcome. Times are nanoseconds after the start of the run.
 *
 * @param part which part of the run it was played in, from 1; above 1 after a resume
 * @param session the session's number
 * @param step the event's number within the session
 * @param type what it was counted as
 * @param query the search that it belongs to; null where its body names none
 * @param document what it acts on; null where its body names nothing
 * @param kind what came of it
 * @param status the HTTP status; null where there was no answer
 * @param reason why it failed or was not sent; null where it was answered
 * @param detail what the machine said about it; may be null
 * @param retries how often it was posted again
 * @param expectedStatus what its author expects; null where nothing is checked
 * @param dueNanos when the schedule wanted it sent
 * @param sentNanos when it was handed to HTTP; null when it never was
 * @param doneNanos when its answer, or its failure, was complete; null when it was never sent
 * @param request what was posted, of refused and failed events; null where it was not kept
 * @param response what came back, of refused events; null where it was not kept
 * @param perhapsTwice whether it may have been stored twice
 */
public record JournalRow(
        int part,
        long session,
        int step,
        String type,
        @Nullable String query,
        @Nullable String document,
        OutcomeKind kind,
        @Nullable Integer status,
        @Nullable String reason,
        @Nullable String detail,
        int retries,
        @Nullable Integer expectedStatus,
        long dueNanos,
        @Nullable Long sentNanos,
        @Nullable Long doneNanos,
        @Nullable String request,
        @Nullable String response,
        boolean perhapsTwice) {

    /** Sent to done; null when it was never sent. */
    public @Nullable Long serviceNanos() {
        return sentNanos == null || doneNanos == null ? null : Long.valueOf(doneNanos - sentNanos);
    }

    /** Due to done, what the person felt; null when it was never sent. */
    public @Nullable Long feltNanos() {
        Long service = serviceNanos();
        return service == null || doneNanos == null
                ? null
                : Long.valueOf(Math.max(service, doneNanos - dueNanos));
    }

    /** When it was over: done, or for what was never sent, due. */
    public long endNanos() {
        return doneNanos == null ? dueNanos : doneNanos;
    }
}
