package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.desktop.engine.RunSource;
import dev.footfall.desktop.engine.Started;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.endpoint.fault.FaultSpec;
import dev.footfall.run.RunHandle;
import dev.footfall.run.RunSnapshot;
import dev.footfall.session.story.StoryVerdict;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * The run and its steering. Everything happens on the JavaFX thread, except starting, which may
 * take a moment.
 */
final class RunViewModel {

    static final double MOST_RATE = 10;

    private final Engine engine;
    private final OffThread offThread;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(RunState.IDLE);
    private final ReadOnlyObjectWrapper<RunSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper digest = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable RunSource> source = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty rate = new SimpleDoubleProperty(1);
    private final FaultWatch faults = new FaultWatch();
    private final ReadOnlyObjectWrapper<List<Double>> prediction =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<StoryVerdict>> stories =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable RunHandle handle;
    private final ReadOnlyObjectWrapper<Duration> warmUp =
            new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private @Nullable Runnable next;
    private double startSpeed = 1;
    private double speed = 1;
    private boolean stopAsked;

    RunViewModel(Engine engine, OffThread offThread, Notices notices) {
        this.engine = engine;
        this.offThread = offThread;
        this.notices = notices;
        rate.addListener((o, before, now) -> steer(now.doubleValue()));
    }

    ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /** The state as words, with the time that is still to wait where this machine is warmed up. */
    String stateInWords() {
        Duration left = warmUp.get();
        return state.get() != RunState.STARTING || left.isZero()
                ? state.get().word()
                : "Warming up this machine: " + Words.wait(left);
    }

    /** For how long this machine is still warmed up before the run begins; zero while it is not. */
    ReadOnlyObjectProperty<Duration> warmUp() {
        return warmUp.getReadOnlyProperty();
    }

    /** The newest figures; holds null until a run has started. */
    ReadOnlyObjectProperty<RunSnapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /** Where the run's record is read; holds null before a run, and where none is kept. */
    ReadOnlyObjectProperty<@Nullable RunSource> source() {
        return source.getReadOnlyProperty();
    }

    /** Click rates by position that the played scenario's knobs give; empty where unknown. */
    ReadOnlyObjectProperty<List<Double>> prediction() {
        return prediction.getReadOnlyProperty();
    }

    /** Whether the played scenario's stories hold; empty until the run is over. */
    ReadOnlyObjectProperty<List<StoryVerdict>> stories() {
        return stories.getReadOnlyProperty();
    }

    /** Shows an earlier run in place of the last; not while one is under way. */
    void showEarlier(Engine.Earlier earlier) {
        if (!state.get().underWay()) {
            handle = null;
            prediction.set(earlier.prediction());
            stories.set(earlier.stories());
            source.set(earlier.source());
            digest.set("");
            snapshot.set(earlier.end());
            state.set(RunState.of(earlier.end().phase()));
        }
    }

    /** What was played, {@code sha256:…}; empty until the run is over. */
    ReadOnlyStringProperty digest() {
        return digest.getReadOnlyProperty();
    }

    /** 0 to {@value #MOST_RATE}, 1 as planned; kept from run to run. */
    DoubleProperty rate() {
        return rate;
    }

    void run(Opened.Ready what, Destination destination, Replaying replaying) {
        if (state.get().underWay()) {
            return;
        }
        startSpeed = replaying.speed();
        speed = startSpeed;
        RunState before = state.get();
        warmUp.set(Duration.ZERO);
        state.set(RunState.STARTING);
        stopAsked = false;
        next = null;
        notices.clear();
        offThread.run(
                () -> engine.start(what, destination, replaying),
                answer -> started(answer, before),
                () -> state.set(before));
    }

    /** Cuts the run off that is under way, and runs this as soon as that is over. */
    void runInstead(Opened.Ready what, Destination destination, Replaying replaying) {
        Runnable start = () -> run(what, destination, replaying);
        if (!state.get().underWay()) {
            start.run();
            return;
        }
        next = start;
        if (handle != null && state.get() != RunState.STARTING) {
            // Not by stop(): the run may be over at once, and a second stop would hit its
            // successor.
            handle.stopNow();
        }
        stopAsked = true;
        tick();
    }

    /** Plays a log at this speed from now on, in the log's seconds for one of ours. */
    void speed(double newSpeed) {
        speed = newSpeed;
        steer(rate.get());
    }

    /** Forgets the last run, so that the window shows what is loaded instead. */
    void clear() {
        if (!state.get().underWay()) {
            handle = null;
            source.set(null);
            digest.set("");
            stories.set(List.of());
            snapshot.set(null);
            state.set(RunState.IDLE);
        }
    }

    void pauseOrResume() {
        if (handle == null) {
            return;
        }
        if (state.get() == RunState.RUNNING) {
            handle.pause();
        } else if (state.get() == RunState.PAUSED) {
            handle.resume();
        }
        tick();
    }

    /** Plays one more session while the run is paused. */
    void step() {
        if (handle != null && state.get() == RunState.PAUSED) {
            handle.step();
        }
    }

    /** Stops; answers under way are awaited the first time, cut off the second. */
    void stop() {
        if (state.get() == RunState.STARTING) {
            stopAsked = true;
            engine.giveUp();
        } else if (handle != null && state.get().underWay()) {
            if (stopAsked) {
                handle.stopNow();
            } else {
                handle.stop();
            }
            stopAsked = true;
            tick();
        }
    }

    /** Called by the pulse. */
    void tick() {
        if (state.get() == RunState.STARTING) {
            warmUp.set(engine.warmingUp());
            if (stopAsked) {
                // Again: the first time, it may not have begun.
                engine.giveUp();
            }
        }
        if (handle == null
                || state.get() == RunState.STARTING
                || (!state.get().underWay() && !digest.get().isEmpty())) {
            return;
        }
        RunSnapshot newest = handle.snapshot();
        if (newest.identity().local()) {
            List<FaultSpec> set =
                    engine.localEndpoint().map(LocalEndpoint::faults).orElse(List.of());
            newest =
                    newest.withMarkers(
                            faults.look(
                                    newest.phase().over() ? List.of() : set,
                                    newest.metrics().elapsedNanos()));
        }
        snapshot.set(newest);
        state.set(RunState.of(newest.phase()));
        if (newest.phase().over()) {
            digest.set(handle.digest());
            runNext();
        }
    }

    private void runNext() {
        Runnable then = next;
        next = null;
        if (then != null) {
            then.run();
        }
    }

    private void started(Started answer, RunState before) {
        switch (answer) {
            case Started.Running(var running, var record, var predicted, var told) -> {
                handle = running;
                stories.set(List.of());
                faults.reset();
                prediction.set(predicted);
                source.set(record);
                digest.set("");
                state.set(RunState.RUNNING);
                if (rate.get() != 1 || speed != startSpeed) {
                    steer(rate.get());
                }
                if (stopAsked) {
                    running.stop();
                }
                state.set(RunState.RUNNING);
                tick();
                offThread.run(told::join, verdicts -> tell(running, verdicts));
            }
            case Started.NotStarted(var why) -> {
                state.set(snapshot.get() == null ? RunState.IDLE : RunState.STOPPED);
                notices.warn(why);
            }
            case Started.GivenUp() -> {
                state.set(before);
                runNext();
            }
        }
    }

    private void tell(RunHandle of, List<StoryVerdict> verdicts) {
        if (of.equals(handle)) {
            stories.set(verdicts);
        }
    }

    private void steer(double factor) {
        if (handle != null && state.get().underWay()) {
            handle.rate(Math.clamp(factor, 0, MOST_RATE) * speed / startSpeed);
        }
    }
}
