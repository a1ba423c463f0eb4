package dev.footfall.desktop.shell;

import dev.footfall.run.Phase;

/** What the steering shows: the run's phase, and what comes before there is one. */
enum RunState {
    /** Nothing runs, nothing ran. */
    IDLE("Ready"),
    /** Run was pressed; the engine gets ready. */
    STARTING("Starting"),
    /** Events are sent. */
    RUNNING("Running"),
    /** Time stands still. */
    PAUSED("Paused"),
    /** Waiting for the last answers. */
    DRAINING("Stopping"),
    /** All was played. */
    FINISHED("Finished"),
    /** Ended early. */
    STOPPED("Stopped");

    private final String word;

    RunState(String word) {
        this.word = word;
    }

    static RunState of(Phase phase) {
        return switch (phase) {
            case RUNNING -> RUNNING;
            case PAUSED -> PAUSED;
            case DRAINING -> DRAINING;
            case FINISHED -> FINISHED;
            case STOPPED -> STOPPED;
        };
    }

    /** The state is always a word, not only a colour. */
    String word() {
        return word;
    }

    /** Whether there is a run that has not ended. */
    boolean underWay() {
        return this == STARTING || this == RUNNING || this == PAUSED || this == DRAINING;
    }
}
