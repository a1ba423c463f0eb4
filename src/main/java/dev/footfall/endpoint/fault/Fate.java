package dev.footfall.endpoint.fault;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;

/**
 * What the faults have in store for one request.
 *
 * @param delay how long its answer is held back
 * @param status the error to answer with; null to judge the body
 * @param dropBefore whether the connection closes unread
 * @param answer what befalls the answer
 * @param bytesPerSecond how fast the answer's body goes out, 0 for at once
 * @param storeFails whether storing fails
 * @param envelopedRefusals whether a refusal comes in the error envelope
 * @param headers further headers of the answer
 */
public record Fate(
        Duration delay,
        Fault.@Nullable Status status,
        boolean dropBefore,
        Answer answer,
        double bytesPerSecond,
        boolean storeFails,
        boolean envelopedRefusals,
        Map<String, String> headers) {

    /** What befalls an answer. */
    public enum Answer {
        /** Nothing. */
        WHOLE,
        /** Its JSON ends early. */
        TRUNCATED,
        /** It is no JSON. */
        NOT_JSON,
        /** The connection closes in its middle. */
        CUT
    }

    /** No fault strikes. */
    public static final Fate NONE =
            new Fate(Duration.ZERO, null, false, Answer.WHOLE, 0, false, false, Map.of());
}
