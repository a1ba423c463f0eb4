package dev.footfall.desktop.columns;

import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogSample;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The choice of columns for one log. Every change is shown in what the reader that replays makes of
 * the first records; an answer that comes after a newer change is dropped.
 */
public final class ColumnsViewModel {

    private final Engine engine;
    private final OffThread offThread;
    private final SetupViewModel setup;
    private final Consumer<String> trouble;
    private final Path file;
    private final boolean chosenBefore;
    private final List<FieldChoice> fields =
            LogSample.FIELDS.stream().map(FieldChoice::new).toList();
    private final StringProperty zone = new SimpleStringProperty();
    private final ReadOnlyStringWrapper events = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("Reading…");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper usable = new ReadOnlyBooleanWrapper();
    private List<String> columns = List.of();
    private boolean filling;
    private int newest;

    private record Both(LogSample byName, LogSample now) {}

    /**
     * Begins with how the log was read.
     *
     * @param trouble is told what went wrong with keeping the choice
     */
    public ColumnsViewModel(
            Engine engine,
            OffThread offThread,
            SetupViewModel setup,
            Path file,
            LogOptions how,
            Consumer<String> trouble) {
        this.engine = engine;
        this.offThread = offThread;
        this.setup = setup;
        this.file = file;
        this.trouble = trouble;
        this.chosenBefore = !how.equals(LogOptions.defaults());
        zone.set(name(how.zone()));
        offThread.run(
                () ->
                        new Both(
                                engine.sample(file, LogOptions.defaults()),
                                engine.sample(file, how)),
                this::fill);
        fields.forEach(field -> field.chosen().addListener((o, before, now) -> changed()));
        zone.addListener((o, before, now) -> changed());
    }

    private void fill(Both samples) {
        columns = samples.byName.columns().stream().distinct().toList();
        filling = true;
        fields.forEach(field -> field.offer(columns, samples.byName, samples.now));
        filling = false;
        show(samples.now);
    }

    private void changed() {
        if (filling) {
            return;
        }
        usable.set(false);
        int ticket = ++newest;
        LogOptions how = options();
        if (how == null) {
            problem.set(
                    "No zone is called “%s”: try Europe/Berlin or +02:00.".formatted(zone.get()));
            return;
        }
        offThread.run(
                () -> engine.sample(file, how),
                sample -> {
                    if (ticket == newest) {
                        show(sample);
                    }
                });
    }

    private void show(LogSample sample) {
        events.set(SampleText.events(sample));
        counts.set(sample.problems().isEmpty() ? SampleText.counts(sample) : "");
        problem.set(SampleText.problems(sample));
        usable.set(sample.problems().isEmpty() && sample.counts().events() > 0);
    }

    /** Only what the reader would not do by itself; null while the zone is none. */
    private @Nullable LogOptions options() {
        Map<String, String> mapping = new TreeMap<>();
        for (FieldChoice field : fields) {
            if (!field.chosen().get().equals(field.guessed())) {
                mapping.put(field.field(), field.chosen().get());
            }
        }
        try {
            return LogOptions.defaults()
                    .withMapping(mapping)
                    .withZone(ZoneId.of(zone.get().strip()).normalized());
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** UTC is an offset to Java, and called Z. */
    private static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** Back to what the reader makes of the columns by their names. */
    void reset() {
        filling = true;
        fields.forEach(field -> field.chosen().set(field.guessed()));
        zone.set(name(LogOptions.defaults().zone()));
        filling = false;
        changed();
    }

    /** Opens the log so, and keeps the choice for the next time. */
    void use() {
        LogOptions how = options();
        if (how != null && usable.get()) {
            setup.keepColumns(file, columns, how, trouble);
            setup.open(file, how);
        }
    }

    /** The log's name. */
    String title() {
        return String.valueOf(file.getFileName());
    }

    /** Whether it began with a choice that someone made. */
    boolean chosenBefore() {
        return chosenBefore;
    }

    List<FieldChoice> fields() {
        return fields;
    }

    /** The zone of times that name none. */
    StringProperty zone() {
        return zone;
    }

    /** The first events as they would be posted. */
    ReadOnlyStringProperty events() {
        return events.getReadOnlyProperty();
    }

    /** What becomes of the first records. */
    ReadOnlyStringProperty counts() {
        return counts.getReadOnlyProperty();
    }

    /** What stands in the way; empty for nothing. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the log can be read as it is chosen now. */
    ReadOnlyBooleanProperty usable() {
        return usable.getReadOnlyProperty();
    }
}
