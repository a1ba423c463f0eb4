package dev.footfall.desktop.history;

import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.exchange.TextLines;
import dev.footfall.report.RecordedRun;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryText;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The earlier runs, and what is told of those that are selected. */
public final class HistoryViewModel {

    private static final List<String> HINT =
            List.of("Select a run to read what came of it,", "or two to see them side by side.");

    private final Engine engine;
    private final OffThread offThread;
    private final Consumer<String> notice;
    private final ObservableList<PastRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<String>> told = new ReadOnlyObjectWrapper<>(HINT);
    private long telling;

    /**
     * Shows nothing until {@link #refresh}.
     *
     * @param notice is told what could not be done, and why
     */
    public HistoryViewModel(Engine engine, OffThread offThread, Consumer<String> notice) {
        this.engine = engine;
        this.offThread = offThread;
        this.notice = notice;
    }

    /** Looks for runs. */
    public void refresh() {
        offThread.run(
                () -> PastRun.under(engine.runs()),
                found -> {
                    if (!found.equals(runs)) {
                        runs.setAll(found);
                    }
                });
    }

    /**
     * Tells of one run, of two side by side, or with none or more how to go on.
     *
     * @param columns how many characters there is room for
     */
    void tell(List<PastRun> selected, ZoneId zone, int columns) {
        long now = ++telling;
        if (selected.isEmpty() || selected.size() > 2) {
            told.set(HINT);
            return;
        }
        offThread.run(
                () -> TextLines.of(text(selected, zone, columns)),
                lines -> {
                    if (now == telling) {
                        told.set(lines);
                    }
                });
    }

    /** All of one run or of two side by side, however wide: for the clipboard. */
    void copy(List<PastRun> selected, ZoneId zone, Consumer<String> then) {
        offThread.run(() -> text(selected, zone, Integer.MAX_VALUE), then);
    }

    private static String text(List<PastRun> selected, ZoneId zone, int columns) {
        try {
            PastRun first = selected.getFirst();
            if (selected.size() == 1) {
                Path directory = first.directory();
                return SummaryText.of(
                        summary(first), RecordedRun.types(directory), directory, columns);
            }
            PastRun second = selected.getLast();
            boolean inOrder = first.startedAt().isBefore(second.startedAt());
            return String.join(
                    "\n",
                    RunsBeside.of(
                            summary(inOrder ? first : second),
                            summary(inOrder ? second : first),
                            zone));
        } catch (IOException | UncheckedIOException trouble) {
            return String.valueOf(trouble.getMessage());
        }
    }

    private static Summary summary(PastRun run) throws IOException {
        Summary summary = run.summary();
        return summary == null ? RecordedRun.summary(run.directory()) : summary;
    }

    /** What became of a wish to open a run. */
    private sealed interface Opening {
        record Done(Engine.Earlier run) implements Opening {}

        record Impossible(String why) implements Opening {}
    }

    /** Reads a run and hands it over; where it cannot be read, says why. */
    void open(PastRun run, Consumer<Engine.Earlier> then) {
        Path directory = run.directory();
        offThread.run(
                () -> read(directory),
                opening -> {
                    switch (opening) {
                        case Opening.Done(Engine.Earlier earlier) -> then.accept(earlier);
                        case Opening.Impossible(String why) -> notice.accept(why);
                    }
                });
    }

    private Opening read(Path directory) {
        try {
            return new Opening.Done(engine.earlier(directory));
        } catch (IOException | UncheckedIOException trouble) {
            return new Opening.Impossible(String.valueOf(trouble.getMessage()));
        }
    }

    /** The runs, newest first. */
    public ObservableList<PastRun> runs() {
        return FXCollections.unmodifiableObservableList(runs);
    }

    /** Lines in a font of equal widths. */
    ReadOnlyObjectProperty<List<String>> told() {
        return told.getReadOnlyProperty();
    }

    /** Where runs are looked for. */
    Path folder() {
        return engine.runs().toAbsolutePath().normalize();
    }
}
