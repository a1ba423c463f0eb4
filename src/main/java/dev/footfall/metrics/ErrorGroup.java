package dev.footfall.metrics;

import java.time.Instant;
import java.util.List;

/**
 * Errors that are the same to a person: same status or reason, same message.
 *
 * @param label the status, {@code "422"}, or the reason, {@code "timeout"}
 * @param status the HTTP status, 0 where there was no answer
 * @param message what the server said, put into one line: {@code position: Input should be a valid
 *     integer}
 * @param count how many
 * @param first when the first ended, wall clock
 * @param last when the last ended
 * @param samples a few of the exchanges, oldest first
 */
public record ErrorGroup(
        String label,
        int status,
        String message,
        long count,
        Instant first,
        Instant last,
        List<Sample> samples) {

    /**
     * One exchange as it happened.
     *
     * @param session the session's number
     * @param step the event's number within it
     * @param request the body that was posted
     * @param response the body that came back; empty where there was no answer
     */
    public record Sample(long session, int step, String request, String response) {}
}
