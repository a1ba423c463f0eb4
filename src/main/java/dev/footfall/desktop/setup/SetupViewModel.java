package dev.footfall.desktop.setup;

import dev.footfall.desktop.engine.ColumnChoice;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.replay.LogOptions;
import dev.footfall.scenario.Problem;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be played. A file with problems never displaces one that is loaded: its problems are
 * shown beside it.
 */
public final class SetupViewModel {

    private final Engine engine;
    private final OffThread offThread;
    private final RecentFiles recent;
    private final TargetViewModel target;
    private final ReadOnlyObjectWrapper<Opened.Ready> ready = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Rejection> rejection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Unclear> unclear = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final SavedColumns saved;
    private int newest;

    /** A file that was turned down, with everything that is wrong with it. */
    public record Rejection(Path file, List<Problem> problems) {}

    /**
     * A log of which little or nothing is made with these columns.
     *
     * @param how it was read
     */
    public record Unclear(Path file, LogOptions how) {}

    /**
     * Nothing is loaded at first.
     *
     * @param saved how logs were read before
     */
    public SetupViewModel(
            Engine engine,
            OffThread offThread,
            RecentFiles recent,
            TargetViewModel target,
            SavedColumns saved) {
        this.saved = saved;
        this.engine = engine;
        this.offThread = offThread;
        this.recent = recent;
        this.target = target;
    }

    /** What is loaded; holds null before the first file. */
    public ReadOnlyObjectProperty<Opened.Ready> ready() {
        return ready.getReadOnlyProperty();
    }

    /** What is loaded; null before the first file. */
    public Opened.@Nullable Ready loaded() {
        return ready.get();
    }

    /** The last file's problems; holds null when it had none. */
    public ReadOnlyObjectProperty<Rejection> rejection() {
        return rejection.getReadOnlyProperty();
    }

    /** The last log whose columns someone should choose; holds null before there was one. */
    public ReadOnlyObjectProperty<Unclear> unclear() {
        return unclear.getReadOnlyProperty();
    }

    /** Whether a file is being read. */
    public ReadOnlyBooleanProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /** Where it goes. */
    public TargetViewModel target() {
        return target;
    }

    /** Files that were opened before, newest first. */
    public RecentFiles recent() {
        return recent;
    }

    /**
     * Reads a file, a log as it was read before; when several are opened in haste, the last one
     * counts.
     */
    public void open(Path file) {
        open(file, saved, true);
    }

    /** Reads a log with these columns, whatever comes of it. */
    public void open(Path log, LogOptions how) {
        open(log, (file, columns) -> how, false);
    }

    /**
     * Forgets the columns that were chosen for what is loaded, and reads it anew by their names.
     *
     * @param trouble is told why they could not be forgotten
     */
    public void forgetColumns(Consumer<String> trouble) {
        Opened.Ready log = ready.get();
        Opened.Recording recording = log == null ? null : log.recording();
        if (recording != null) {
            keepColumns(log.file(), recording.columns().names(), LogOptions.defaults(), trouble);
            open(log.file(), ColumnChoice.BY_NAME, true);
        }
    }

    /**
     * Keeps a choice of columns for this log and those like it.
     *
     * @param how the defaults to forget it
     * @param trouble is told why it could not be kept
     */
    public void keepColumns(
            Path log, List<String> columns, LogOptions how, Consumer<String> trouble) {
        offThread.run(
                () -> {
                    try {
                        if (how.equals(LogOptions.defaults())) {
                            saved.forget(log, columns);
                        } else {
                            saved.keep(log, columns, how);
                        }
                        return "";
                    } catch (IOException full) {
                        return "The choice of columns is used now, but not kept for the next time: "
                                + full.getMessage();
                    }
                },
                told -> {
                    if (!told.isEmpty()) {
                        trouble.accept(told);
                    }
                });
    }

    private void open(Path file, ColumnChoice columns, boolean asking) {
        int ticket = ++newest;
        opening.set(true);
        offThread.run(
                () -> engine.open(file, columns),
                opened -> {
                    if (ticket == newest) {
                        opening.set(false);
                        take(file, opened, asking);
                    } else {
                        release(opened);
                    }
                },
                () -> opening.set(false));
    }

    /**
     * Takes a scenario's text as it is being written. Its problems are not shown here: who writes
     * it has them before the eyes.
     *
     * @param file names it; need not exist
     * @param taken runs once it is loaded
     * @param turnedDown is told of its problems
     */
    public void open(Path file, String text, Runnable taken, Consumer<List<Problem>> turnedDown) {
        int ticket = ++newest;
        opening.set(true);
        offThread.run(
                () -> engine.open(file, text),
                opened -> {
                    if (ticket != newest) {
                        release(opened);
                        return;
                    }
                    opening.set(false);
                    switch (opened) {
                        case Opened.Ready fine -> {
                            take(fine);
                            taken.run();
                        }
                        case Opened.Rejected(var problems) -> turnedDown.accept(problems);
                        case Opened.Unmatched(var problems, LogOptions _) ->
                                turnedDown.accept(problems);
                    }
                },
                () -> opening.set(false));
    }

    /** Reads the file with problems once more. */
    public void checkAgain() {
        Rejection last = rejection.get();
        if (last != null) {
            open(last.file());
        }
    }

    /** Puts the list of problems away. */
    public void dismissProblems() {
        rejection.set(null);
    }

    private void release(@Nullable Opened replaced) {
        if (replaced instanceof Opened.Ready was) {
            offThread.run(
                    () -> {
                        engine.release(was);
                        return was;
                    },
                    gone -> {});
        }
    }

    private void take(Path file, Opened opened, boolean asking) {
        switch (opened) {
            case Opened.Ready fine -> {
                take(fine);
                recent.add(file);
                Opened.Recording log = fine.recording();
                if (asking && log != null && log.columns().doubtful()) {
                    ask(file, log.columns().how());
                }
            }
            case Opened.Rejected(var problems) -> rejection.set(new Rejection(file, problems));
            case Opened.Unmatched(var problems, LogOptions how) -> {
                if (asking) {
                    ask(file, how);
                } else {
                    rejection.set(new Rejection(file, problems));
                }
            }
        }
    }

    /** The same log may have to be asked for twice in a row. */
    private void ask(Path file, LogOptions how) {
        rejection.set(null);
        unclear.set(null);
        unclear.set(new Unclear(file, how));
    }

    private void take(Opened.Ready fine) {
        rejection.set(null);
        target.follow(fine.app());
        Opened.Ready before = ready.get();
        // Whoever shows what was played from it lets go of it first.
        ready.set(fine);
        release(before);
    }
}
