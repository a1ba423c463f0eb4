package dev.footfall.desktop.received;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.endpoint.Captured;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.send.SendOptions;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Takes down what clients send to the local endpoint, in a log that replays. Events of our own
 * runs, told by their mark, are left out: they would be played as if real clients had sent them.
 */
public final class RecordViewModel {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Engine engine;
    private final OffThread offThread;
    private final Clock clock;
    private final ObservableValue<Destination> destination;
    private final Path folder;
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper recording = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper turning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Path> replayable = new ReadOnlyObjectWrapper<>();

    /**
     * Records nothing yet.
     *
     * @param destination names the App that clients are to use
     */
    public RecordViewModel(
            Engine engine,
            OffThread offThread,
            Clock clock,
            ObservableValue<Destination> destination) {
        this.engine = engine;
        this.offThread = offThread;
        this.clock = clock;
        this.destination = destination;
        this.folder = engine.runs().toAbsolutePath().normalize().resolveSibling("recordings");
    }

    /** Takes the newest figures; called by the pulse while the screen is in sight. */
    public void refresh() {
        address.set(
                engine.localEndpoint()
                        .map(e -> SendOptions.interactionsOf(e.baseUri(), slug()).toString())
                        .orElse(""));
        if (recording.get() && !turning.get()) {
            engine.localEndpoint().map(LocalEndpoint::capture).ifPresent(this::tell);
        }
    }

    /** Begins a new log, or ends the one that is being written. */
    void record(boolean on) {
        LocalEndpoint endpoint = engine.localEndpoint().orElse(null);
        if (endpoint == null || turning.get() || on == recording.get()) {
            return;
        }
        turning.set(true);
        if (on) {
            String app = slug();
            offThread.run(() -> begin(endpoint, app), this::begun, () -> turning.set(false));
        } else {
            offThread.run(() -> end(endpoint), this::ended, () -> turning.set(false));
        }
    }

    private record Begun(@Nullable Path file, String problem) {}

    private Begun begin(LocalEndpoint endpoint, String app) {
        try {
            Files.createDirectories(folder);
            Path fresh = fresh();
            endpoint.admit(app);
            endpoint.captureOthersTo(fresh);
            return new Begun(fresh, "");
        } catch (IOException trouble) {
            return new Begun(
                    null,
                    "Nothing is recorded: the folder %s cannot be made (%s). Make room for it, or start Footfall elsewhere."
                            .formatted(
                                    folder,
                                    trouble instanceof FileAlreadyExistsException
                                            ? "a file stands in its place"
                                            : trouble.getMessage()));
        } catch (EndpointException trouble) {
            return new Begun(null, "Nothing is recorded. " + trouble.getMessage());
        }
    }

    /** Never one that is there: its events would count as recorded now. */
    private Path fresh() {
        String name = "received-" + STAMP.format(clock.now());
        Path fresh = folder.resolve(name + ".jsonl");
        for (int n = 2; Files.exists(fresh); n++) {
            fresh = folder.resolve(name + "-" + n + ".jsonl");
        }
        return fresh;
    }

    private void begun(Begun begun) {
        turning.set(false);
        problem.set(begun.problem);
        if (begun.file != null) {
            replayable.set(null);
            recording.set(true);
            tell(new Captured(begun.file, 0, 0, 0, 0, null));
        }
    }

    /** A file in which nothing stands is only in the way. */
    private static @Nullable Captured end(LocalEndpoint endpoint) {
        Captured all = endpoint.endCapture();
        if (all != null && all.recorded() == 0) {
            try {
                Files.deleteIfExists(all.file());
            } catch (IOException stays) {
                return all;
            }
        }
        return all;
    }

    private void ended(@Nullable Captured all) {
        turning.set(false);
        recording.set(false);
        if (all == null) {
            return;
        }
        tell(all);
        boolean any = all.recorded() > 0;
        state.set(any ? "Recorded " + words(all) : "Recorded nothing" + leftOut(all));
        file.set(any ? all.file().toString() : "");
        replayable.set(any ? all.file() : null);
    }

    private void tell(Captured now) {
        state.set("Recording: " + words(now));
        file.set(now.file().toString());
        problem.set(
                now.notWritten() == 0
                        ? ""
                        : "The disk does not take all that comes: %s. %s not in the file. Free some space."
                                .formatted(
                                        now.trouble(),
                                        now.notWritten() == 1
                                                ? "1 event is"
                                                : number(now.notWritten()) + " events are"));
    }

    private static String words(Captured all) {
        return number(all.recorded()) + (all.recorded() == 1 ? " event" : " events") + leftOut(all);
    }

    private static String leftOut(Captured all) {
        return (all.leftOut() == 0
                        ? ""
                        : " · " + number(all.leftOut()) + " of Footfall's own left out")
                + (all.noText() == 0
                        ? ""
                        : " · " + number(all.noText()) + " that are no text left out");
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private String slug() {
        return destination.getValue().slug();
    }

    /** Where clients post to; empty until the endpoint listens. */
    ReadOnlyStringProperty address() {
        return address.getReadOnlyProperty();
    }

    /** Whether what comes is taken down. */
    ReadOnlyBooleanProperty recording() {
        return recording.getReadOnlyProperty();
    }

    /** Whether it is just being switched on or off. */
    ReadOnlyBooleanProperty turning() {
        return turning.getReadOnlyProperty();
    }

    /** How much is recorded, or was; empty before the first time. */
    ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /** Where to; empty when there is no file. */
    ReadOnlyStringProperty file() {
        return file.getReadOnlyProperty();
    }

    /** What goes wrong with it; empty for nothing. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The last recording; holds null while there is none that could be played. */
    ReadOnlyObjectProperty<@Nullable Path> replayable() {
        return replayable.getReadOnlyProperty();
    }
}
