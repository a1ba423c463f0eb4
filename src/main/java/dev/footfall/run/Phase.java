package dev.footfall.run;

/** Where a run is in its life. */
public enum Phase {
    /** Events are sent as they come due. */
    RUNNING,
    /** Time stands still; calls in flight go on. */
    PAUSED,
    /** Nothing more is sent; answers to calls in flight are awaited. */
    DRAINING,
    /** Everything planned was played. */
    FINISHED,
    /** Ended early on request. */
    STOPPED;

    /** Whether every planned event has ended in a count. */
    public boolean over() {
        return this == FINISHED || this == STOPPED;
    }
}
