package dev.footfall.desktop;

import dev.footfall.desktop.engine.ColumnChoice;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.desktop.engine.Started;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogPeek;
import dev.footfall.replay.LogSample;
import dev.footfall.scenario.Problem;
import dev.footfall.send.SingleCall;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Opens any file by its name: those called {@code broken…} have two problems, and nobody can make
 * out the columns of a {@code .csv}.
 */
public final class FakeEngine implements Engine {

    /** Every run that was started, oldest first. */
    public final List<FakeRun> runs = new ArrayList<>();

    /** Where each of them was sent. */
    public final List<Destination> destinations = new ArrayList<>();

    /** How each was to be played. */
    public final List<Replaying> replayings = new ArrayList<>();

    /** What was let go of, by title. */
    public final List<String> released = new CopyOnWriteArrayList<>();

    /** Where earlier runs are looked for. */
    public Path runsFolder = Path.of("no-such-folder");

    /** When set, nothing starts, for this reason. */
    public @Nullable String refuses;

    /** How much longer a start warms the machine up. */
    public volatile Duration warmsUpFor = Duration.ZERO;

    /** A run is started once this is done. */
    public volatile CompletableFuture<Void> mayStart = CompletableFuture.completedFuture(null);

    /** When set, the next start is given up. */
    public volatile boolean givenUp;

    /** What every run's stories are found to be. */
    public List<StoryVerdict> stories = List.of();

    private static final List<String> COLUMNS = List.of("ts", "event_type", "session_id", "query");

    private record Plan() implements Opened.Plan {}

    @Override
    public Opened open(Path file, ColumnChoice columns) {
        String name = file.getFileName().toString().replace(".yaml", "");
        if (name.startsWith("broken")) {
            return new Opened.Rejected(
                    List.of(
                            new Problem(
                                    file.toString(),
                                    3,
                                    7,
                                    "unknown key \"stpes\"",
                                    "did you mean \"steps\"? Keys here: name, weight, steps"),
                            new Problem(
                                    file.toString(),
                                    9,
                                    13,
                                    "a rate below zero, -4/s",
                                    "a number above 0, such as 4/s")));
        }
        if (name.endsWith(".csv")) {
            return new Opened.Unmatched(
                    List.of(new Problem(name, 1, 1, "no column says what happened", "one")),
                    LogOptions.defaults());
        }
        return new Opened.Ready(
                name,
                "Three people search a small shop.",
                file,
                name.equals("other") ? "shop" : "demo",
                42,
                Duration.ofSeconds(20),
                OptionalLong.of(100),
                name.endsWith(".jsonl") ? saturday(columns.of(file, COLUMNS)) : null,
                new Plan());
    }

    /** A day of a shop: quiet at night, busiest in the evening. */
    private static Opened.Recording saturday(LogOptions how) {
        List<Long> overTime = new ArrayList<>();
        long events = 0;
        for (int i = 0; i < 400; i++) {
            double hour = i * 24 / 400.0;
            double busy =
                    Math.exp(-Math.pow((hour - 11) / 3, 2))
                            + 2 * Math.exp(-Math.pow((hour - 20) / 2.2, 2));
            overTime.add(Math.round(120 * busy + 6 * Math.abs(Math.sin(i * 1.7))));
            events += overTime.getLast();
        }
        return new Opened.Recording(
                events + 3,
                events,
                new TreeMap<>(Map.of("not JSON", 2L, "no timestamp", 1L)),
                events / 6,
                new TreeMap<>(
                        Map.of("search", events / 2, "click", events / 3, "dwell", events / 6)),
                new TreeMap<>(Map.of("out of order: put into order by time", 17L)),
                List.of(
                        "line 1,204: not JSON: unexpected end of input",
                        "line 8,001: no timestamp: none of timestamp, @timestamp, ts, time",
                        "line 20,554: not JSON: unexpected character"),
                Instant.parse("2026-11-21T00:00:00Z"),
                Duration.ofHours(24),
                overTime,
                new Opened.Columns(COLUMNS, how, false));
    }

    @Override
    public LogSample sample(Path file, LogOptions how) {
        return LogPeek.at(file, how);
    }

    @Override
    public Opened open(Path file, String text) {
        return open(file, ColumnChoice.BY_NAME);
    }

    @Override
    public Started start(Opened.Ready what, Destination destination, Replaying replaying) {
        mayStart.join();
        replayings.add(replaying);
        if (givenUp) {
            givenUp = false;
            return new Started.GivenUp();
        }
        if (refuses != null) {
            return new Started.NotStarted(refuses);
        }
        FakeRun run = new FakeRun(what.title());
        runs.add(run);
        destinations.add(destination);
        return new Started.Running(
                run, null, List.of(.4, .2, .1), CompletableFuture.completedFuture(stories));
    }

    @Override
    public Duration warmingUp() {
        return warmsUpFor;
    }

    @Override
    public void giveUp() {
        givenUp = true;
    }

    @Override
    public void release(Opened.Ready opened) {
        released.add(opened.title());
    }

    @Override
    public Path runs() {
        return runsFolder;
    }

    @Override
    public Earlier earlier(Path directory) throws IOException {
        throw new IOException(directory + " is no run directory: expected one that holds run.json");
    }

    @Override
    public SingleCall.Answer post(byte[] body, String contentType, Destination destination) {
        return new SingleCall.Answer(
                new Outcome.Acknowledged(200, new Timing(0, 0, 3_000_000)), "{\"ok\":true}");
    }

    @Override
    public Optional<LocalEndpoint> localEndpoint() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
