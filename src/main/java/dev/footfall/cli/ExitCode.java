package dev.footfall.cli;

/** What the command line ends with. */
final class ExitCode {

    static final int FINE = 0;

    /** A threshold held, an expectation was missed, nothing could be sent, or no file says so. */
    static final int FAILED = 1;

    static final int USAGE = 2;

    /** Scenario or log rejected. */
    static final int REJECTED = 3;

    /** Refused for safety: a remote target without leave. */
    static final int UNSAFE = 4;

    /** A bug of ours. */
    static final int BUG = 70;

    /** Interrupted, after an orderly end. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
