package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.fxmisc.richtext.CodeArea;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Opens the window where nobody sees it, plays in it and looks around: what the app image's class
 * cache learns from, so that a user's first seconds are not the compiler's.
 */
public final class Practice {

    private static final double SHAPES_SECONDS = 4;
    private static final double LOAD_SECONDS = 2;
    private static final double PLAY_SECONDS = 8;
    private static final int KEYS = 150;
    private static final double KEY_SECONDS = .04;

    private final Stage stage = new Stage();
    private final Engine engine;
    private final CountDownLatch done;

    private Practice(Engine engine, CountDownLatch done) {
        this.engine = engine;
        this.done = done;
    }

    /**
     * Plays, and returns when the window is closed again; the toolkit stays.
     *
     * @param scenario what to play, a file; longer than some seconds
     * @param folder where the window keeps its settings meanwhile
     */
    public static void play(Engine engine, Path scenario, Path folder) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(() -> new Practice(engine, done).draw(scenario, folder));
        done.await();
    }

    private void draw(Path scenario, Path folder) {
        ShapePractice shapes = new ShapePractice();
        shapes.begin();
        after(
                SHAPES_SECONDS,
                () -> {
                    shapes.end();
                    open(scenario, folder);
                });
    }

    private void open(Path scenario, Path folder) {
        FootfallWindow window =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("preferences.json")),
                        new BuiltInScenarios(List.of(scenario)),
                        recent -> () -> null);
        window.show();
        after(LOAD_SECONDS, () -> press("#run"));
        double at = LOAD_SECONDS + PLAY_SECONDS;
        for (Place place : List.of(Place.RECEIVED, Place.INSPECT, Place.HISTORY)) {
            at++;
            after(at, () -> choose("#" + place.id()));
        }
        after(at + 1, () -> press("#stop"));
        after(at + 2, () -> choose("#" + Place.COMPOSE.id()));
        for (int key = 0; key < KEYS; key++) {
            after(at + 3 + key * KEY_SECONDS, () -> type("x"));
        }
        after(at + 4 + KEYS * KEY_SECONDS, this::close);
    }

    private void close() {
        stage.hide();
        engine.close();
        done.countDown();
    }

    private static void after(double seconds, Runnable step) {
        new Timeline(new KeyFrame(Duration.seconds(seconds), e -> step.run())).play();
    }

    private void press(String id) {
        Scene scene = stage.getScene();
        if (scene != null && scene.lookup(id) instanceof Button button) {
            button.fire();
        }
    }

    /** Behind the scenario's title, so that it goes on to be one. */
    private void type(String key) {
        Scene scene = stage.getScene();
        if (scene != null && scene.lookup("#source") instanceof CodeArea area) {
            area.moveTo(area.getText().indexOf("Busy"));
            area.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            key,
                            key,
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private void choose(String id) {
        Scene scene = stage.getScene();
        if (scene != null && scene.lookup(id) instanceof ToggleButton place) {
            place.setSelected(true);
        }
    }
}
