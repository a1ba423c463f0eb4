package dev.footfall.desktop.setup;

import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.scenario.Problem;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

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
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private int newest;

    /** A file that was turned down, with everything that is wrong with it. */
    public record Rejection(Path file, List<Problem> problems) {}

    /** Nothing is loaded at first. */
    public SetupViewModel(
            Engine engine, OffThread offThread, RecentFiles recent, TargetViewModel target) {
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

    /** Reads a file; when several are opened in haste, the last one counts. */
    public void open(Path file) {
        int ticket = ++newest;
        opening.set(true);
        offThread.run(
                () -> engine.open(file),
                opened -> {
                    if (ticket == newest) {
                        opening.set(false);
                        take(file, opened);
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

    private void take(Path file, Opened opened) {
        switch (opened) {
            case Opened.Ready fine -> {
                take(fine);
                recent.add(file);
            }
            case Opened.Rejected(var problems) -> rejection.set(new Rejection(file, problems));
        }
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
