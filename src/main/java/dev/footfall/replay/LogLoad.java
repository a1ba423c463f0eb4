package dev.footfall.replay;

import java.util.List;

/** What reading a log gives: something to replay, or what keeps it from being replayed. */
public sealed interface LogLoad {

    /** A log with at least one event. */
    record Loaded(RecordedLog log) implements LogLoad {}

    /** At least one problem, in order of place. */
    record Rejected(List<LogProblem> problems) implements LogLoad {
        /** Copies the problems. */
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
