package dev.footfall.cli;

/** A reason to end before anything was done, with the exit code that tells it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** The message says what happened, why, and what to do. */
    Refusal(int exitCode, String message) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
