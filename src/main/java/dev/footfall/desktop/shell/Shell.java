package dev.footfall.desktop.shell;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.columns.ColumnsViewModel;
import dev.footfall.desktop.compose.ComposeViewModel;
import dev.footfall.desktop.compose.DraftFile;
import dev.footfall.desktop.compose.preview.PreviewViewModel;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.history.HistoryView;
import dev.footfall.desktop.history.HistoryViewModel;
import dev.footfall.desktop.inspect.InspectView;
import dev.footfall.desktop.inspect.InspectViewModel;
import dev.footfall.desktop.received.ReceivedView;
import dev.footfall.desktop.received.ReceivedViewModel;
import dev.footfall.desktop.received.RecordViewModel;
import dev.footfall.desktop.replay.ReplayViewModel;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.desktop.setup.FilePicker;
import dev.footfall.desktop.setup.RecentFiles;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.desktop.setup.TargetViewModel;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts models and views together into a scene, which needs no window yet. */
final class Shell {

    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    private final Parts parts;
    private final ShellView view;
    private final Scene scene;
    private final Runnable beat;
    private final Runnable release;

    /**
     * @param background where files are read and runs are started
     * @param window runs on the JavaFX thread
     * @param drafts keeps unsaved text
     * @param savedColumns keeps how logs were read
     */
    Shell(
            Engine engine,
            Executor background,
            Executor window,
            Preferences remembered,
            DraftFile drafts,
            SavedColumns savedColumns,
            BuiltInScenarios builtIn,
            Function<RecentFiles, FilePicker> picker) {
        Notices notices = new Notices();
        OffThread offThread = new OffThread(background, window, thrown -> report(thrown, notices));
        RecentFiles recent = new RecentFiles(remembered.recent().stream().map(Path::of).toList());
        SetupViewModel setup =
                new SetupViewModel(engine, offThread, recent, new TargetViewModel(), savedColumns);
        RunViewModel run = new RunViewModel(engine, offThread, notices);
        ReplayViewModel replay = new ReplayViewModel(setup.ready());
        replay.speed().addListener((o, before, now) -> run.speed(now.doubleValue()));
        run.snapshot()
                .subscribe(
                        now -> replay.played(now == null ? -1 : now.metrics().counts().planned()));
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(remembered.theme());
        ComposeViewModel compose =
                new ComposeViewModel(
                        offThread,
                        setup,
                        new PreviewViewModel(engine, offThread, setup.target()),
                        drafts,
                        notices::warn);
        parts =
                new Parts(
                        setup,
                        compose,
                        run,
                        replay,
                        (file, how) ->
                                new ColumnsViewModel(
                                        engine, offThread, setup, file, how, notices::warn),
                        notices,
                        builtIn,
                        theme,
                        new SimpleBooleanProperty(Boolean.TRUE.equals(remembered.toured())));

        Map<Place, Supplier<Region>> screens = new EnumMap<>(Place.class);
        FilePicker files = picker.apply(recent);
        TakeAway takeAway = new TakeAway(files, offThread, notices);
        LiveCharts charts = new LiveCharts(takeAway);
        LiveScreen live = new LiveScreen(parts, charts, this::seek, this::columns);
        screens.put(Place.LIVE, () -> live);
        ReceivedViewModel received = new ReceivedViewModel(engine, offThread);
        RecordViewModel record =
                new RecordViewModel(
                        engine, offThread, Clock.system(), setup.target().destination());
        screens.put(
                Place.RECEIVED,
                () ->
                        new ReceivedView(
                                received,
                                record,
                                ZoneId.systemDefault(),
                                file -> actions().openInLive(file)));
        InspectViewModel inspect = new InspectViewModel(offThread, Clock.system());
        run.source().subscribe(inspect::show);
        screens.put(Place.INSPECT, () -> inspect(inspect));
        HistoryViewModel history = new HistoryViewModel(engine, offThread, notices::warn);
        screens.put(
                Place.HISTORY,
                () ->
                        new HistoryView(
                                history,
                                ZoneId.systemDefault(),
                                earlier -> actions().showEarlier(earlier, Place.LIVE),
                                earlier -> actions().showEarlier(earlier, Place.INSPECT),
                                directory -> actions().openInLive(directory)));
        view = new ShellView(parts, screens, charts::board, files, takeAway);
        view.actions().presenting().subscribe(live::setPresenting);
        view.actions().closes(Place.LIVE, charts::closeDetail);
        SpareTime spare =
                new SpareTime(
                        charts::prepareNext,
                        view.preparations(),
                        () -> run.state().get().underWay());
        beat =
                () -> {
                    run.tick();
                    if (view.isInSight(Place.INSPECT)) {
                        inspect.refresh();
                    }
                    compose.tick();
                    if (view.isInSight(Place.RECEIVED)) {
                        received.refresh();
                        record.refresh();
                    }
                    spare.beat();
                };
        release = () -> inspect.show(null);
        scene = new Scene(view, remembered.width(), remembered.height());
        theme.get().install(scene);
        theme.addListener((o, before, now) -> now.install(scene));
        new Keyboard(scene, view.actions().shortcuts());
        FileDrop.onto(view, view.actions()::open);
    }

    private InspectView inspect(InspectViewModel model) {
        InspectView inspect = new InspectView(model, ZoneId.systemDefault());
        actions().closes(Place.INSPECT, inspect::closeDetail);
        return inspect;
    }

    private void seek(double share) {
        view.actions().seek(share);
    }

    private void columns() {
        view.actions().columns();
    }

    Parts parts() {
        return parts;
    }

    Actions actions() {
        return view.actions();
    }

    /** What happens at every pulse: the run moves on, and the screen in sight with it. */
    Runnable beat() {
        return beat;
    }

    /** Shows a newcomer around, once. */
    void greet() {
        if (!parts.toured().get()) {
            view.tour().begin();
        }
    }

    /** Closes the files that screens hold open. */
    void release() {
        release.run();
    }

    Scene scene() {
        return scene;
    }

    /** For an exception that nobody expected: the log has it all, the window says so. */
    private static void report(Throwable thrown, Notices notices) {
        LOG.error("A bug in Footfall", thrown);
        notices.warn(
                "Something went wrong inside Footfall: "
                        + thrown
                        + ". The log has the details. What was loaded is unchanged.");
    }
}
