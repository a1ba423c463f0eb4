package dev.footfall.desktop;

import dev.footfall.journal.JournalReader;
import dev.footfall.journal.JournalState;
import dev.footfall.metrics.ClickRates;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;
import dev.footfall.run.Phase;
import dev.footfall.run.RunHandle;
import dev.footfall.run.RunIdentity;
import dev.footfall.run.RunSnapshot;
import dev.footfall.run.Verdicts;
import dev.footfall.session.story.Traffic;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A run that is moved by hand: tests say how many events were sent and which phase it is in. */
public final class FakeRun implements RunHandle {

    /** What was asked of the run, in order: {@code pause}, {@code rate 2.0}, {@code stop} … */
    public final List<String> asked = new ArrayList<>();

    private final String title;

    /** Whether a stop finds nothing to wait for. */
    public boolean stopsAtOnce;

    /** What is to be said about it. */
    public Verdicts verdicts = Verdicts.NONE;

    /** When set, its figures and charts, whatever was sent. */
    public @Nullable RunSnapshot showing;

    private Phase phase = Phase.RUNNING;
    private long sent;
    private double factor = 1;

    /** Nothing sent yet. */
    public FakeRun(String title) {
        this.title = title;
    }

    /** Moves it on. */
    public synchronized void is(Phase newPhase, long nowSent) {
        phase = newPhase;
        sent = nowSent;
    }

    @Override
    public synchronized RunSnapshot snapshot() {
        if (showing != null) {
            return showing;
        }
        return new RunSnapshot(
                new RunIdentity(
                        "run-1",
                        title,
                        "/tmp/a/" + title + ".yaml",
                        42,
                        URI.create("http://127.0.0.1:8123"),
                        "demo",
                        true,
                        Instant.EPOCH),
                phase,
                sent / 100.0,
                OptionalLong.of((100 - sent) * 100_000_000),
                OptionalLong.of(100),
                factor,
                List.of(),
                new MetricsSnapshot(
                        sent * 100_000_000,
                        new Counts(sent, sent, sent, 0, 0, 0),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        Percentiles.NONE,
                        Percentiles.NONE,
                        Percentiles.NONE,
                        10,
                        10,
                        1,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        0,
                        ClickRates.NONE),
                verdicts);
    }

    @Override
    public synchronized void pause() {
        asked.add("pause");
        phase = Phase.PAUSED;
    }

    @Override
    public synchronized void resume() {
        asked.add("resume");
        phase = Phase.RUNNING;
    }

    @Override
    public synchronized void step() {
        asked.add("step");
    }

    @Override
    public synchronized void rate(double newFactor) {
        asked.add("rate " + newFactor);
        factor = newFactor;
    }

    @Override
    public synchronized void stop() {
        asked.add("stop");
        phase = stopsAtOnce ? Phase.STOPPED : Phase.DRAINING;
    }

    @Override
    public synchronized void stopNow() {
        asked.add("stop now");
        phase = Phase.STOPPED;
    }

    @Override
    public boolean await(Duration atMost) {
        return snapshot().phase().over();
    }

    @Override
    public String digest() {
        return "sha256:9f31aaaaaaaaaaaac07a";
    }

    @Override
    public @Nullable JournalState record() {
        return null;
    }

    @Override
    public @Nullable JournalReader reader() {
        return null;
    }

    @Override
    public Traffic traffic() {
        return new Traffic();
    }
}
