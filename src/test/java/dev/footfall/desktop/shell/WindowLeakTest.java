package dev.footfall.desktop.shell;

import static org.awaitility.Awaitility.await;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

@ExtendWith(ApplicationExtension.class)
class WindowLeakTest {

    private static final int WINDOWS = 4;

    @TempDir private Path folder;

    /** The toolkit itself may hold on to the window that had the focus last. */
    @Test
    void a_window_that_was_closed_is_let_go(FxRobot robot) {
        List<WeakReference<FootfallWindow>> closed = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            robot.interact(
                    () -> {
                        Stage stage = new Stage();
                        closed.add(new WeakReference<>(opened(stage)));
                        stage.hide();
                    });
        }
        await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> {
                            System.gc();
                            robot.interact(() -> {});
                            return closed.stream().filter(w -> w.get() != null).count() <= 1;
                        });
    }

    private FootfallWindow opened(Stage stage) {
        FootfallWindow window =
                new FootfallWindow(
                        stage,
                        new FakeEngine(),
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("none.json")),
                        new BuiltInScenarios(List.of(Path.of("first.yaml"))),
                        recent -> () -> null);
        stage.setWidth(980);
        stage.setHeight(700);
        window.show();
        return window;
    }
}
