package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.endpoint.store.ReceivedFilter;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/** A run is played, found again among the earlier ones, and what it sent is played once more. */
@ExtendWith(ApplicationExtension.class)
class HistoryReplayJourneyTest {

    private static final String TEXT =
            """
            footfall: 1
            name: Two acts
            speed: 10
            load: { sessions: 20/s, total: 5 }
            scripts:
              - steps:
                  - search: red sneakers
                  - wait: 2s
                  - click: sku-1
            """;

    @TempDir private static Path folder;

    private final FootfallEngine engine =
            new FootfallEngine(folder.resolve("runs"), Clock.system());

    @Start
    void start(Stage stage) throws IOException {
        FootfallWindow shown =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("preferences.json")),
                        new BuiltInScenarios(
                                List.of(Files.writeString(folder.resolve("two.yaml"), TEXT))),
                        recent -> () -> null);
        stage.setWidth(980);
        stage.setHeight(700);
        shown.show();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void an_earlier_run_is_replayed_under_its_name(FxRobot robot) {
        FootfallRobot window = new FootfallRobot(robot).untilLoaded("Two acts");
        // It takes half a second: too short to be seen running.
        window.until(() -> window.enabled("#run")).click("#run").untilPhase("Finished");
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.until(() -> !robot.lookup("#history-table").queryTableView().getItems().isEmpty());
        assertThat(window.enabled("#history-replay")).as("nothing is selected yet").isFalse();
        robot.interact(
                () ->
                        robot.lookup("#history-table")
                                .queryTableView()
                                .getSelectionModel()
                                .select(0));
        window.until(() -> window.enabled("#history-replay"));

        window.click("#history-replay").until(() -> window.sees("#replay"));
        window.untilLoaded("Two acts");
        assertThat(window.text("#played-origin")).contains("sent.jsonl");
        // It takes half a second: too short to be seen running.
        window.click("#run").until(() -> received() == 20);
        window.untilPhase("Finished");
    }

    private int received() {
        return engine.localEndpoint().orElseThrow().page(ReceivedFilter.all(), 0, 100).size();
    }
}
