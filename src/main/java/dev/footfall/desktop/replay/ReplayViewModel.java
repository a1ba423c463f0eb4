package dev.footfall.desktop.replay;

import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.replay.ReplayOptions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Which part of a loaded log is played, how, and where it is just now. Shares are of the log's time
 * from its first event, 0, to its last, 1.
 */
public final class ReplayViewModel {

    /** The slowest and the fastest. */
    public static final double LEAST_SPEED = 0.1;

    /** See {@link #LEAST_SPEED}. */
    public static final double MOST_SPEED = 1_000;

    /** Idle time is shortened to this, where that is asked for. */
    public static final Duration LONGEST_GAP = Duration.ofSeconds(30);

    /** As good as without end. */
    private static final int ROUNDS = 1_000_000;

    private final ReadOnlyObjectWrapper<Opened.@Nullable Recording> recording =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(Double.NaN);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final DoubleProperty from = new SimpleDoubleProperty(0);
    private final DoubleProperty until = new SimpleDoubleProperty(1);
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final BooleanProperty shortGaps = new SimpleBooleanProperty();
    private final BooleanProperty newIds = new SimpleBooleanProperty();
    private double playedFrom;
    private double playedUntil = 1;

    /** Follows what is loaded; every log starts as it was recorded. */
    public ReplayViewModel(ObservableValue<Opened.Ready> ready) {
        ready.subscribe(this::take);
    }

    private void take(Opened.@Nullable Ready ready) {
        recording.set(ready == null ? null : ready.recording());
        from.set(0);
        until.set(1);
        speed.set(1);
        loop.set(false);
        shortGaps.set(false);
        newIds.set(false);
        position.set(Double.NaN);
    }

    /** What was read of the log; holds null when a scenario is loaded. */
    public ReadOnlyObjectProperty<Opened.@Nullable Recording> recording() {
        return recording.getReadOnlyProperty();
    }

    /** How many of the log's seconds pass in one of ours. */
    public DoubleProperty speed() {
        return speed;
    }

    /** Where the part starts that is played. */
    public ReadOnlyDoubleProperty from() {
        return from;
    }

    /** Where it ends. */
    public ReadOnlyDoubleProperty until() {
        return until;
    }

    /** Whether it starts again at its end. */
    public BooleanProperty loop() {
        return loop;
    }

    /** Whether time is shortened in which nobody does anything. */
    public BooleanProperty shortGaps() {
        return shortGaps;
    }

    /** Whether sessions get ids of their own. */
    public BooleanProperty newIds() {
        return newIds;
    }

    /** Where the run is; not a number while none is. */
    public ReadOnlyDoubleProperty position() {
        return position.getReadOnlyProperty();
    }

    /** Plays this part, from the next start on; in either order, at least one slot wide. */
    public void select(double one, double other) {
        double slot = 1.0 / slots();
        double low = Math.clamp(snapped(Math.min(one, other)), 0, 1 - slot);
        double high = Math.clamp(snapped(Math.max(one, other)), low + slot, 1);
        from.set(low);
        until.set(high);
    }

    /** Plays all of it. */
    public void selectAll() {
        select(0, 1);
    }

    /** What is asked of the engine; a run starts with it. */
    public Replaying asked() {
        Opened.Recording log = recording.get();
        if (log == null) {
            return Replaying.AS_IT_WAS;
        }
        playedFrom = from.get();
        playedUntil = until.get();
        Duration start = whole(log.after(playedFrom));
        Duration end = whole(log.after(playedUntil));
        ReplayOptions options =
                ReplayOptions.WHOLE
                        .withFrom(start)
                        .withUntil(
                                playedUntil >= 1
                                        ? null
                                        : end.compareTo(start) > 0 ? end : start.plusMillis(1))
                        .withLongestGap(shortGaps.get() ? LONGEST_GAP : null)
                        .withRounds(loop.get() ? ROUNDS : 1);
        return new Replaying(newIds.get() ? options.withNewSessionIds(0) : options, speed.get());
    }

    /**
     * Says how far the run is.
     *
     * @param planned how many of its events came due; negative when none is under way
     */
    public void played(long planned) {
        Opened.Recording log = recording.get();
        if (log == null || planned < 0) {
            position.set(Double.NaN);
            return;
        }
        position.set(positionAfter(log.overTime(), planned));
    }

    /** Events are spread evenly over the slot in which they happened. */
    private double positionAfter(List<Long> overTime, long planned) {
        int first = (int) Math.round(playedFrom * overTime.size());
        int end = Math.max(first + 1, (int) Math.round(playedUntil * overTime.size()));
        long all = overTime.subList(first, end).stream().mapToLong(Long::longValue).sum();
        if (all == 0 || planned <= 0) {
            return playedFrom;
        }
        long left = loop.get() ? (planned - 1) % all + 1 : Math.min(planned, all);
        int slot = first;
        while (slot < end - 1 && left > overTime.get(slot)) {
            left -= overTime.get(slot++);
        }
        double share = overTime.get(slot) == 0 ? 0 : (double) left / overTime.get(slot);
        return (slot + Math.min(1, share)) / overTime.size();
    }

    private int slots() {
        Opened.Recording log = recording.get();
        return log == null ? 1 : log.overTime().size();
    }

    /** What is written down of a run has whole milliseconds. */
    private static Duration whole(Duration of) {
        return Duration.ofMillis(of.toMillis());
    }

    private double snapped(double share) {
        return Math.round(share * slots()) / (double) slots();
    }
}
