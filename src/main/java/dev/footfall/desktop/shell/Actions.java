package dev.footfall.desktop.shell;

import dev.footfall.desktop.columns.ColumnsCard;
import dev.footfall.desktop.compose.ComposeCommands;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.setup.FilePicker;
import dev.footfall.desktop.setup.ProblemsCard;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.desktop.setup.TargetCard;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What a person can do, whether by button, key or drop. */
final class Actions {

    private static final double RATE_STEP = 0.5;

    private final Parts parts;
    private final Overlay overlay;
    private final FilePicker picker;
    private final ObjectProperty<Place> place;
    private final ComposeCommands compose;
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final Map<Place, BooleanSupplier> details = new EnumMap<>(Place.class);
    private final List<Shortcut> shortcuts;

    Actions(
            Parts parts,
            Overlay overlay,
            FilePicker picker,
            ObjectProperty<Place> place,
            Collection<Place> places) {
        this.parts = parts;
        this.overlay = overlay;
        this.picker = picker;
        this.place = place;
        this.compose = new ComposeCommands(parts.compose(), new ComposeDesk(overlay, picker, this));
        this.shortcuts = shortcuts(places);
        parts.setup().ready().addListener((o, before, now) -> parts.run().clear());
        parts.setup().rejection().addListener((o, before, now) -> problems(now));
        parts.setup().unclear().addListener((o, before, now) -> columns(now));
    }

    List<Shortcut> shortcuts() {
        return shortcuts;
    }

    /** What can be done with the scenario that is being written. */
    ComposeCommands compose() {
        return compose;
    }

    /** Whether all but the charts is hidden. */
    BooleanProperty presenting() {
        return presenting;
    }

    void openFile() {
        if (composing()) {
            compose.open();
            return;
        }
        if (mayOpen()) {
            Path chosen = picker.pick();
            if (chosen != null) {
                parts.setup().open(chosen);
            }
        }
    }

    void open(Path file) {
        if (mayOpen()) {
            parts.setup().open(file);
        }
    }

    /** Opens a file where it can be played. */
    void openInLive(Path file) {
        if (mayOpen()) {
            place.set(Place.LIVE);
            parts.setup().open(file);
        }
    }

    /** Of what is written, where that is in sight; of what is loaded elsewhere. */
    void run() {
        if (composing() && !overlay.isOpen()) {
            compose.run();
        } else {
            play();
        }
    }

    /** Plays what is loaded. */
    void play() {
        Opened.Ready ready = parts.setup().loaded();
        if (ready == null) {
            parts.notices()
                    .warn("Nothing is loaded. Choose a scenario first, or drop a file here.");
            return;
        }
        overlay.close();
        place.set(Place.LIVE);
        parts.run().run(ready, parts.setup().target().destination().get(), parts.replay().asked());
    }

    /** Goes to this share of a log's time: at once where it is being played. */
    void seek(double share) {
        Opened.Ready ready = parts.setup().loaded();
        if (ready == null) {
            return;
        }
        parts.replay().select(share, Math.max(share, parts.replay().until().get()));
        if (parts.run().state().get().underWay()) {
            parts.run()
                    .runInstead(
                            ready,
                            parts.setup().target().destination().get(),
                            parts.replay().asked());
        }
    }

    /** Shows an earlier run in a place, unless one is under way. */
    void showEarlier(Engine.Earlier earlier, Place where) {
        if (!busy("open an earlier one")) {
            parts.run().showEarlier(earlier);
            place.set(where);
        }
    }

    void help() {
        HelpCard card = new HelpCard(shortcuts, overlay::close);
        overlay.show(card, card.first(), () -> {});
    }

    void target() {
        if (parts.run().state().get().underWay()) {
            parts.notices().warn("A run is under way. Stop it first, then choose another target.");
            return;
        }
        parts.setup().target().edit();
        TargetCard card = new TargetCard(parts.setup().target(), overlay::close);
        overlay.show(card, card.first(), () -> {});
    }

    /** Asks which column of the loaded log is what. */
    void columns() {
        Opened.Ready ready = parts.setup().loaded();
        Opened.Recording log = ready == null ? null : ready.recording();
        if (ready != null && log != null && !busy("choose its columns")) {
            columns(new SetupViewModel.Unclear(ready.file(), log.columns().how()));
        }
    }

    private void columns(SetupViewModel.@Nullable Unclear log) {
        if (log != null) {
            ColumnsCard card =
                    new ColumnsCard(parts.columns().apply(log.file(), log.how()), overlay::close);
            overlay.show(card, card.first(), () -> {});
        }
    }

    void present() {
        presenting.set(!presenting.get());
    }

    private void problems(SetupViewModel.@Nullable Rejection rejection) {
        if (rejection == null) {
            overlay.close();
            return;
        }
        if (composing() && rejection.file().equals(parts.compose().file())) {
            // The composer has them before the user's eyes.
            parts.setup().dismissProblems();
            return;
        }
        ProblemsCard card = new ProblemsCard(parts.setup(), rejection, overlay::close);
        overlay.show(card, card.first(), () -> dismissed(rejection));
    }

    private void dismissed(SetupViewModel.Rejection rejection) {
        if (rejection.equals(parts.setup().rejection().get())) {
            parts.setup().dismissProblems();
        }
    }

    /**
     * Lets Escape close what is open in a place before anything around it.
     *
     * @param detail closes it, and tells whether there was anything to close
     */
    void closes(Place where, BooleanSupplier detail) {
        details.put(where, detail);
    }

    private void leave() {
        if (overlay.isOpen()) {
            overlay.close();
            return;
        }
        if (details.getOrDefault(place.get(), () -> false).getAsBoolean()) {
            return;
        }
        if (presenting.get()) {
            presenting.set(false);
        } else {
            parts.notices().clear();
        }
    }

    private boolean mayOpen() {
        return !busy("open another file");
    }

    /** Whether a run is under way; says so where it is, and what has to wait for it. */
    boolean busy(String what) {
        boolean busy = parts.run().state().get().underWay();
        if (busy) {
            parts.notices().warn("A run is under way. Stop it first, then " + what + ".");
        }
        return busy;
    }

    private boolean composing() {
        return place.get() == Place.COMPOSE;
    }

    /** Keys of a document, elsewhere left to fields and lists. */
    private void document(List<Shortcut> keys, Shortcut key) {
        keys.add(key.when(() -> composing() && !overlay.isOpen()));
    }

    private void faster(double by) {
        double now = Math.round(parts.run().rate().get() * 10) / 10.0;
        parts.run().rate().set(Math.clamp(now + by, 0, RunViewModel.MOST_RATE));
    }

    /** Tab does so as well, but writes in the source, which nobody would get out of by keyboard. */
    private void go(TraversalDirection where) {
        Node focused = overlay.getScene().getFocusOwner();
        if (focused != null) {
            focused.requestFocusTraversal(where);
        }
    }

    private List<Shortcut> shortcuts(Collection<Place> places) {
        List<Shortcut> keys = new ArrayList<>();
        keys.add(Shortcut.plain(KeyCode.F5, "Run what is loaded", this::run));
        keys.add(Shortcut.plain(KeyCode.SPACE, "Pause or go on", parts.run()::pauseOrResume));
        keys.add(Shortcut.typed(".", "One more session while paused", parts.run()::step));
        keys.add(Shortcut.shift(KeyCode.F5, "Stop; once more: at once", parts.run()::stop));
        keys.add(Shortcut.typed("+", "Faster", () -> faster(RATE_STEP)));
        keys.add(Shortcut.typed("-", "Slower", () -> faster(-RATE_STEP)));
        keys.add(Shortcut.typed("=", "Rate as planned", () -> parts.run().rate().set(1)));
        keys.add(Shortcut.control(KeyCode.O, "Open a scenario or a log", this::openFile));
        keys.add(Shortcut.control(KeyCode.L, "Choose target and App", this::target));
        document(keys, Shortcut.control(KeyCode.S, "Save the scenario", compose::save));
        document(keys, Shortcut.controlShift(KeyCode.S, "Save it elsewhere", compose::saveAs));
        document(keys, Shortcut.control(KeyCode.Z, "Undo in Compose", compose::undo));
        document(keys, Shortcut.control(KeyCode.Y, "Redo in Compose", compose::redo));
        keys.add(Shortcut.within("Ctrl+Space", "Complete in the source"));
        keys.add(Shortcut.within(Shortcut.modifier() + "+K", "What is wrong at the caret"));
        for (Place p : places) {
            keys.add(
                    Shortcut.control(
                            KeyCode.valueOf("DIGIT" + p.digit()), p.word(), () -> place.set(p)));
        }
        keys.add(
                Shortcut.plain(
                        KeyCode.F6,
                        "Next control, out of the source",
                        () -> go(TraversalDirection.NEXT)));
        keys.add(
                Shortcut.shift(
                        KeyCode.F6,
                        "To the control before",
                        () -> go(TraversalDirection.PREVIOUS)));
        keys.add(Shortcut.within("← → + −", "Read and zoom a chart"));
        keys.add(Shortcut.within(Shortcut.modifier() + "+C", "Copy a chart, a text"));
        keys.add(Shortcut.within("Shift+F10", "Save or copy a chart, its data"));
        keys.add(Shortcut.within("1 … 8", "Sort by a column in Inspect"));
        keys.add(Shortcut.plain(KeyCode.F11, "Present: charts only, larger", this::present));
        keys.add(Shortcut.plain(KeyCode.ESCAPE, "Close what is open", this::leave));
        keys.add(Shortcut.plain(KeyCode.F1, "These keys", this::help).or("?"));
        return List.copyOf(keys);
    }
}
