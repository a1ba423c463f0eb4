package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.endpoint.store.ReceivedFilter;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A table whose columns nobody knows, from its drop on the window to its replay. */
@ExtendWith(ApplicationExtension.class)
class ColumnsJourneyTest {

    @TempDir private static Path folder;

    private final Path home = folder.resolve("home-" + System.nanoTime());
    private final FootfallEngine engine = new FootfallEngine(home.resolve("runs"), Clock.system());
    private FootfallRobot window = new FootfallRobot(new FxRobot());
    private Consumer<Path> drop = file -> {};

    @Start
    void start(Stage stage) throws IOException {
        Files.createDirectories(home);
        FootfallWindow shown =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(home.resolve("preferences.json")),
                        new BuiltInScenarios(List.of(week("week-1.csv", "d-1"))),
                        recent -> () -> null);
        stage.setWidth(980);
        stage.setHeight(700);
        shown.show();
        drop = shown::open;
    }

    @BeforeEach
    void the_window_asks(FxRobot robot) {
        window = new FootfallRobot(robot);
        window.until(() -> window.sees("#columns-card"));
        window.until(() -> items(robot, "event-type").contains("was"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void unknown_columns_are_chosen_once_and_used_from_then_on(FxRobot robot) throws IOException {
        assertThat(window.enabled("#columns-use")).isFalse();
        assertThat(window.text("#columns-problem")).contains("No column says what happened");
        choose(robot, "event-type", "was");
        choose(robot, "session-id", "wer");
        choose(robot, "timestamp", "wann");
        choose(robot, "document-id", "ware");
        window.until(() -> window.enabled("#columns-use"));
        assertThat(robot.lookup("#columns-preview").queryAs(TextArea.class).getText())
                .startsWith("24 Nov 2026 08:00:00 UTC")
                .contains("\"document_id\":\"d-1\"", "\"session_id\":\"anna\"");
        assertThat(window.text("#columns-counts")).startsWith("3 records: 3 would be replayed");

        window.click("#columns-use").untilLoaded("week-1.csv");
        assertThat(window.sees("#columns-card")).isFalse();
        assertThat(window.text("#ready-columns"))
                .contains("document_id\u00a0←\u00a0ware", "event_type\u00a0←\u00a0was")
                .contains("time\u00a0←\u00a0wann");

        Path next = week("week-2.csv", "d-2");
        robot.interact(() -> drop.accept(next));
        window.untilLoaded("week-2.csv");
        assertThat(window.sees("#columns-card")).as("known by its columns").isFalse();
        window.until(() -> window.sees("#ready-columns"));
        robot.interact(() -> speed(robot, "1000 ×"));
        window.click("#run").untilPhase("Finished");

        assertThat(received()).hasSize(3).allMatch(e -> "d-2".equals(e.documentId()));
        assertThat(asked())
                .contains("\"--map\"", "\"event_type=was\"", "\"timestamp=wann\"", "week-2.csv");
    }

    @Test
    void a_choice_can_be_looked_at_again_and_forgotten(FxRobot robot) {
        choose(robot, "event-type", "=click");
        window.until(() -> window.enabled("#columns-use"));
        window.click("#columns-use").untilLoaded("week-1.csv");

        window.click("#replay-columns").until(() -> window.sees("#columns-card"));
        window.until(() -> "=click".equals(combo(robot, "event-type").getValue()));
        window.click("#columns-cancel").until(() -> !window.sees("#columns-card"));

        window.click("#ready-columns-reset").until(() -> window.sees("#columns-card"));
        window.until(() -> window.text("#columns-problem").contains("No column says"));
        assertThat(window.sees("#replay")).as("the log of before is still loaded").isTrue();
    }

    private static void choose(FxRobot robot, String field, String column) {
        ComboBox<String> combo = combo(robot, field);
        robot.interact(() -> combo.setValue(column));
    }

    private static void speed(FxRobot robot, String speed) {
        robot.lookup("#replay-speed").<String>queryComboBox().setValue(speed);
    }

    private static List<String> items(FxRobot robot, String field) {
        return List.copyOf(combo(robot, field).getItems());
    }

    private static ComboBox<String> combo(FxRobot robot, String field) {
        return robot.lookup("#columns-" + field).queryComboBox();
    }

    private List<ReceivedEvent> received() {
        return engine.localEndpoint().orElseThrow().page(ReceivedFilter.all(), 0, 100);
    }

    private String asked() throws IOException {
        try (Stream<Path> all = Files.walk(engine.runs())) {
            return Files.readString(
                    all.filter(f -> f.endsWith("run.json")).findFirst().orElseThrow());
        }
    }

    private Path week(String name, String document) throws IOException {
        return Files.write(
                home.resolve(name),
                List.of(
                        "wann;wer;was;ware",
                        "2026-11-24 08:00:00;anna;click;" + document,
                        "2026-11-24 08:00:05;anna;buy;" + document,
                        "2026-11-24 08:00:09;bert;click;" + document));
    }
}
