package dev.footfall.endpoint;

import io.undertow.util.StatusCodes;

/** Sentences for error answers. */
final class Reasons {
    private Reasons() {}

    /** What the status says, in the words of its RFC. */
    static String of(int status) {
        return switch (status) {
            case 429 -> "Rate limit exceeded";
            case 413 -> "The body is too large";
            default -> StatusCodes.getReason(status);
        };
    }
}
