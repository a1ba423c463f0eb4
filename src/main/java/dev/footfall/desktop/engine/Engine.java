package dev.footfall.desktop.engine;

import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogSample;
import dev.footfall.run.RunSnapshot;
import dev.footfall.send.SingleCall;
import dev.footfall.session.story.StoryVerdict;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The engine as the window sees it. {@link #open} and {@link #start} may read files and start
 * servers: call them off the JavaFX thread, with {@link OffThread}.
 */
public interface Engine extends AutoCloseable {

    /**
     * Reads a scenario or a recorded log and checks it. Bad input is {@link Opened.Rejected} or
     * {@link Opened.Unmatched}, never an exception.
     *
     * @param file may lie inside a jar: read it through {@code Files}, not {@code java.io.File}
     * @param columns asked where it is a log with columns to choose from
     */
    Opened open(Path file, ColumnChoice columns);

    /** The same, by the names of columns. */
    default Opened open(Path file) {
        return open(file, ColumnChoice.BY_NAME);
    }

    /** What the first records of a log come to, read in a certain way. */
    LogSample sample(Path file, LogOptions how);

    /**
     * Checks a scenario's text as it is being written, saved or not.
     *
     * @param file names it; relative paths in it start from the file's folder
     */
    Opened open(Path file, String text);

    /**
     * Plays what was opened.
     *
     * @param what an answer of {@link #open} of this same engine
     * @param destination whom to send it to; for a host that is not this machine the user has typed
     *     its name
     * @param replaying how, where it is a log; without meaning for a scenario
     */
    Started start(Opened.Ready what, Destination destination, Replaying replaying);

    /**
     * For how long this machine is still warmed up before the run that is being started; zero while
     * it is not. Any thread, never waits.
     */
    Duration warmingUp();

    /**
     * Gives a start up that is warming this machine up: it answers {@link Started.GivenUp} within
     * half a second. Does nothing otherwise. Any thread, never waits.
     */
    void giveUp();

    /**
     * Lets go of what was opened and is no longer needed: a log holds its file. What is being
     * played is let go at its end.
     */
    void release(Opened.Ready opened);

    /** The folder under which each run has its own; may not be there. */
    Path runs();

    /**
     * An earlier run as its directory tells it; may take a second or two.
     *
     * @throws IOException when it is no run directory, or what it holds cannot be read; the message
     *     says which
     */
    Earlier earlier(Path directory) throws IOException;

    /**
     * An earlier run.
     *
     * @param end its figures and charts
     * @param source where its record is read
     * @param prediction click rates by position that its scenario gives; empty where unknown
     * @param stories whether its scenario's stories held; empty where none is told
     */
    record Earlier(
            RunSnapshot end,
            RunSource source,
            List<Double> prediction,
            List<StoryVerdict> stories) {}

    /**
     * Posts one event by hand and waits for its answer; trouble is part of the answer.
     *
     * @param body the bytes to post, as they are
     */
    SingleCall.Answer post(byte[] body, String contentType, Destination destination);

    /** The endpoint inside this process; empty until a file has been opened. */
    Optional<LocalEndpoint> localEndpoint();

    /** Stops what runs, in order, and ends the local endpoint. Takes a second at most. */
    @Override
    void close();
}
