package dev.footfall.run;

import dev.footfall.journal.JournalReader;
import dev.footfall.journal.JournalState;
import dev.footfall.session.story.Traffic;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** A run under way. Every method may be called from any thread and returns without waiting. */
public interface RunHandle {

    /** The newest figures, at most a tenth of a second old. */
    RunSnapshot snapshot();

    /** Stops time; the schedule goes on where it was after {@link #resume}. */
    void pause();

    /** Lets time go on. */
    void resume();

    /**
     * Plays one session's events, one after the other and without its pauses, while time stands
     * still: the session whose turn is next. Does nothing while time goes on, or when all was
     * played.
     */
    void step();

    /**
     * Plays faster or slower from now on.
     *
     * @param factor 0 to {@value dev.footfall.schedule.SteeredTime#MOST}; 1 as planned, 0 as good
     *     as a pause
     * @throws IllegalArgumentException when out of range
     */
    void rate(double factor);

    /** Sends nothing more; calls in flight may end within half a second, then are cut off. */
    void stop();

    /** Sends nothing more and cuts calls in flight off. */
    void stopNow();

    /**
     * Waits for the end.
     *
     * @return whether the run is over
     */
    boolean await(Duration atMost) throws InterruptedException;

    /**
     * What was played, once over: {@code sha256:} and the SHA-256 of its events as JSON Lines in
     * (session, step) order, as {@code footfall generate} prints them.
     */
    String digest();

    /** How the durable record fares; null when none is kept. */
    @Nullable JournalState record();

    /**
     * Reads the record while it is written; see {@link dev.footfall.journal.Journal#reader}.
     *
     * @return null when none is kept, and while its file is not open: before the first moments of
     *     the run, and after its end
     */
    @Nullable JournalReader reader();

    /** What the sessions that were played show, once over: what stories are judged by. */
    Traffic traffic();
}
