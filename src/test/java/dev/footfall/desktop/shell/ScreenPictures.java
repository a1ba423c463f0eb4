package dev.footfall.desktop.shell;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.SampleRecords;
import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.compose.DraftFile;
import dev.footfall.desktop.dashboard.DashboardView;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.desktop.engine.RunSource;
import dev.footfall.desktop.engine.Started;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.run.Phase;
import dev.footfall.run.RunSnapshot;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Draws Live with every sample run, presenting too, and Inspect, History and the tour, each inside
 * its window: {@code ScreenPictures FOLDER [NAME-PART]}. Needs no display with {@code
 * -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class ScreenPictures {

    private static final String PLAYED =
            """
            footfall: 1
            name: NAME
            app: demo
            load: {sessions: 40/s, total: TOTAL}
            scripts:
              - steps:
                  - search: red sneakers
                    results: 7
                  - click: sku-1
                    position: 0
            """;

    private final PictureSet set;
    private final FakeEngine engine = new FakeEngine();
    private final RunSource record;
    private final List<Runnable> later = new ArrayList<>();
    private boolean held;
    private final Shell shell;

    private ScreenPictures(PictureSet set, Path runs, RunSource record) {
        this.set = set;
        this.record = record;
        engine.runsFolder = runs;
        shell =
                new Shell(
                        engine,
                        work -> {
                            if (held) {
                                later.add(work);
                            } else {
                                work.run();
                            }
                        },
                        Runnable::run,
                        set.preferences(),
                        new DraftFile(set.folder().resolve("drafts")),
                        new SavedColumns(set.folder().resolve("settings")),
                        BuiltInScenarios.onClassPath(),
                        recent -> () -> null);
    }

    /** One picture for each state, theme and size. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path runs = Files.createTempDirectory("footfall-runs");
        play(runs);
        RunSource record = SampleRecords.record(Files.createTempDirectory("footfall-record"), 2000);
        Platform.startup(
                () -> {
                    PictureSet.each(
                            new String[] {folder.toString(), args.length > 1 ? args[1] : ""},
                            set -> new ScreenPictures(set, runs, record).draw());
                    Platform.runLater(Platform::exit);
                });
    }

    /** A few short runs, for History. */
    private static void play(Path runs) throws IOException, InterruptedException {
        try (FootfallEngine engine = new FootfallEngine(runs, Clock.system())) {
            for (String name : List.of("A day at the store", "Three people, sale, gift cards")) {
                for (int i = 1; i < 4; i++) {
                    Path file = Files.createTempFile("footfall", ".yaml");
                    Files.writeString(
                            file,
                            PLAYED.replace("NAME", name)
                                    .replace("TOTAL", Integer.toString(10 * i)));
                    Opened.Ready ready = (Opened.Ready) engine.open(file);
                    String app = i == 2 ? "dem0" : "demo";
                    Started.Running run =
                            (Started.Running)
                                    engine.start(
                                            ready, new Destination.Local(app), Replaying.AS_IT_WAS);
                    if (i == 3) {
                        run.handle().stop();
                    }
                    run.handle().await(Duration.ofSeconds(20));
                    Files.delete(file);
                }
            }
        }
    }

    private void draw() {
        set.save(shell, "live-nothing");
        shell.actions()
                .open(Objects.requireNonNull(BuiltInScenarios.onClassPath().named("first-steps")));
        set.save(shell, "live-ready");
        shell.parts().toured().set(false);
        for (int step = 1; step < 4; step++) {
            if (step == 1) {
                shell.greet();
            } else {
                press("#tour-next");
            }
            set.save(shell, "tour-" + step);
        }
        press("#tour-next");
        warmingUp();
        SampleRuns.all().forEach(this::live);
        inspect();
        history();
    }

    /** While the first busy run is being started. */
    private void warmingUp() {
        held = true;
        engine.warmsUpFor = Duration.ofSeconds(5);
        shell.actions().run();
        shell.parts().run().tick();
        set.save(shell, "live-warming-up");
        engine.warmsUpFor = Duration.ZERO;
        shell.parts().run().stop();
        held = false;
        later.forEach(Runnable::run);
        later.clear();
    }

    private void live(String name, RunSnapshot run) {
        shell.actions().run();
        engine.runs.getLast().showing = run;
        shell.parts().run().tick();
        set.save(shell, "live-" + name);
        if (set.wants("board-" + name)) {
            set.save(
                    ((DashboardView) shell.scene().lookup("#dashboard")).picture(),
                    "board-" + name);
        }
        shell.actions().present();
        set.save(shell, "present-" + name);
        shell.actions().present();
        if (name.equals("running")) {
            enter((TableView<?>) shell.scene().lookup("#errors-table"), 1);
            set.save(shell, "live-error-open");
            press("#error-detail-close");
        }
        engine.runs.getLast().showing = null;
        engine.runs.getLast().is(Phase.FINISHED, 100);
        shell.parts().run().tick();
    }

    private void inspect() {
        shell.parts().run().clear();
        toggle("#place-inspect");
        set.save(shell, "inspect-none");
        shell.actions()
                .showEarlier(
                        new Engine.Earlier(SampleRuns.finished(), record, List.of(), List.of()),
                        Place.INSPECT);
        set.save(shell, "inspect-rows");
        TableView<?> table = (TableView<?>) shell.scene().lookup("#inspect-table");
        enter(table, 3);
        set.save(shell, "inspect-open");
        ((TextField) shell.scene().lookup("#inspect-status")).setText("503");
        set.save(shell, "inspect-filtered");
        enter(table, 2);
        set.save(shell, "inspect-error");
        ((TextField) shell.scene().lookup("#inspect-status")).setText("404");
        set.save(shell, "inspect-no-match");
    }

    private void history() {
        toggle("#place-history");
        set.save(shell, "history-list");
        TableView<?> table = (TableView<?>) shell.scene().lookup("#history-table");
        table.getSelectionModel().select(1);
        set.save(shell, "history-one");
        table.getSelectionModel().select(2);
        set.save(shell, "history-two");
        engine.runsFolder = Path.of("no-such-folder");
        toggle("#place-live");
        toggle("#place-history");
        set.save(shell, "history-empty");
    }

    private static void enter(TableView<?> table, int row) {
        table.getSelectionModel().clearAndSelect(row);
        table.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private void toggle(String id) {
        ((ToggleButton) shell.scene().lookup(id)).fire();
    }

    private void press(String id) {
        ((Button) shell.scene().lookup(id)).fire();
    }
}
