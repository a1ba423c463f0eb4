package dev.footfall.desktop.compose.preview;

import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.setup.TargetViewModel;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;
import dev.footfall.scenario.Scenario;
import dev.footfall.send.SingleCall;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The preview of what is written, made off the JavaFX thread; and one event sent by hand. */
public final class PreviewViewModel {

    private final Engine engine;
    private final OffThread offThread;
    private final TargetViewModel target;
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preview.Mark> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();

    /** Makes what was begun earlier stale; read by the thread that makes it. */
    private final AtomicLong newest = new AtomicLong();

    /** Shows nothing until {@link #show}. */
    public PreviewViewModel(Engine engine, OffThread offThread, TargetViewModel target) {
        this.engine = engine;
        this.offThread = offThread;
        this.target = target;
    }

    /**
     * Makes the preview of a scenario; what is under way for an older one is given up.
     *
     * @param scenario null where the text has problems: the last preview stays
     */
    public void show(@Nullable Scenario scenario) {
        long ticket = newest.incrementAndGet();
        if (scenario == null) {
            return;
        }
        offThread.run(
                () -> new Made(PreviewMaker.make(scenario, () -> newest.get() != ticket)),
                made -> {
                    if (newest.get() == ticket && made.preview() != null) {
                        take(made.preview());
                    }
                });
    }

    /** Nothing is written yet, or another document begins. */
    public void clear() {
        newest.incrementAndGet();
        preview.set(null);
        select(null);
    }

    /** What is shown; holds null before the first. */
    ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** The event that is looked at; holds null when none is. */
    ReadOnlyObjectProperty<Preview.Mark> selected() {
        return selected.getReadOnlyProperty();
    }

    /** What came of the event that was sent by hand; empty when none was. */
    ReadOnlyStringProperty answer() {
        return answer.getReadOnlyProperty();
    }

    /** Whether an answer is awaited. */
    ReadOnlyBooleanProperty sending() {
        return sending.getReadOnlyProperty();
    }

    /** Where an event would be sent. */
    ReadOnlyObjectProperty<Destination> destination() {
        return target.destination();
    }

    void select(Preview.@Nullable Mark mark) {
        selected.set(mark);
        answer.set("");
    }

    /** The body as it would be posted; empty when no event is looked at. */
    String body() {
        Preview now = preview.get();
        Preview.Mark mark = selected.get();
        return now == null || mark == null ? "" : EventText.text(mark.event().body(), now.marked());
    }

    /** Posts the event that is looked at to the current target. */
    void send() {
        Preview now = preview.get();
        Preview.Mark mark = selected.get();
        if (now == null || mark == null || sending.get()) {
            return;
        }
        sending.set(true);
        answer.set("Waiting for an answer");
        Destination to = target.destination().get();
        byte[] body = EventText.bytes(mark.event().body(), now.marked());
        String type = EventText.contentType(mark.event().body());
        offThread.run(
                () -> engine.post(body, type, to),
                came -> {
                    sending.set(false);
                    answer.set(words(came));
                },
                () -> {
                    sending.set(false);
                    answer.set("");
                });
    }

    private void take(Preview made) {
        Preview.Mark before = selected.get();
        preview.set(made);
        if (before != null) {
            // The same place in the same session, as it is now.
            select(
                    made.lanes().stream()
                            .flatMap(lane -> lane.marks().stream())
                            .filter(mark -> mark.event().equals(before.event()))
                            .findFirst()
                            .orElse(null));
        }
    }

    private static String words(SingleCall.Answer answer) {
        return switch (answer.outcome()) {
            case Outcome.Acknowledged(int status, Timing t) ->
                    status + " in " + millis(t) + "\n" + answer.body();
            case Outcome.Refused(int status, String _, Timing t) ->
                    status + " in " + millis(t) + "\n" + answer.body();
            case Outcome.TimedOut(Timing t) -> "No answer within " + millis(t);
            case Outcome.Unreachable(String reason, String detail, Timing _) ->
                    "Not reached: " + reason + (detail == null ? "" : " (" + detail + ")");
            case Outcome.NotSent(String reason, long _) -> "Not sent: " + reason;
        };
    }

    private static String millis(Timing timing) {
        return String.format(Locale.ROOT, "%.1f ms", (timing.done() - timing.sent()) / 1e6);
    }

    private record Made(@Nullable Preview preview) {}
}
