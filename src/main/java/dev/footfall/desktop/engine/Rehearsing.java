package dev.footfall.desktop.engine;

import dev.footfall.run.Rehearsal;
import dev.footfall.run.RunPlan;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/** The rehearsal of the run that is being started, which others may watch and end. */
final class Rehearsing {

    private final Supplier<Rehearsal> rehearsals;
    private volatile @Nullable Rehearsal now;
    private volatile boolean closed;

    /**
     * None yet.
     *
     * @param rehearsals makes one for each start
     */
    Rehearsing(Supplier<Rehearsal> rehearsals) {
        this.rehearsals = rehearsals;
    }

    /**
     * Holds one, by one thread at a time.
     *
     * @return what is to be played; null when it was given up
     */
    @Nullable RunPlan hold(RunPlan plan) {
        Rehearsal here = rehearsals.get();
        now = here;
        if (closed) {
            here.end();
        }
        try {
            return here.hold(plan);
        } finally {
            now = null;
        }
    }

    /** How much longer the one under way takes at most; zero without one. */
    Duration left() {
        Rehearsal here = now;
        return here == null ? Duration.ZERO : here.left();
    }

    /** Gives up the one under way. */
    void giveUp() {
        Rehearsal here = now;
        if (here != null) {
            here.end();
        }
    }

    /** Gives up the one under way, and each that comes. */
    void close() {
        closed = true;
        giveUp();
    }
}
