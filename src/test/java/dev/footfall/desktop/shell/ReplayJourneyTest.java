package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.endpoint.store.ReceivedFilter;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A recorded log in the window over the real engine: ten minutes, an event every three seconds. */
@ExtendWith(ApplicationExtension.class)
class ReplayJourneyTest {

    private static final int EVENTS = 200;

    @TempDir private static Path folder;

    private final FootfallEngine engine =
            new FootfallEngine(folder.resolve("runs-" + System.nanoTime()), Clock.system());
    private FootfallRobot window = new FootfallRobot(new FxRobot());

    @Start
    void start(Stage stage) throws IOException {
        FootfallWindow shown =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("none.json")),
                        new BuiltInScenarios(List.of(log())),
                        recent -> () -> null);
        stage.setWidth(980);
        stage.setHeight(700);
        shown.show();
    }

    @BeforeEach
    void a_log_is_loaded(FxRobot robot) {
        window = new FootfallRobot(robot).untilLoaded("week.jsonl");
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void a_log_is_summed_up_before_anything_is_sent(FxRobot robot) {
        assertThat(window.sees("#replay")).isTrue();
        assertThat(texts(robot))
                .anyMatch(text -> text.contains("201 records, 200 to replay · 20 sessions"))
                .anyMatch(text -> text.contains("click 100 · search 100"))
                .anyMatch(text -> text.contains("1 left out: not JSON"));
        assertThat(robot.lookup("#ready-skipped").queryListView().getItems())
                .singleElement()
                .asString()
                .startsWith("line 201: not JSON");
        assertThat(received()).isZero();
    }

    @Test
    void at_a_thousand_times_its_speed_ten_minutes_take_less_than_a_second(FxRobot robot) {
        speed(robot, "1000");
        window.click("#run").untilPhase("Finished");

        assertThat(received()).isEqualTo(EVENTS);
    }

    @Test
    void the_speed_changes_while_it_plays(FxRobot robot) {
        window.run().until(() -> received() > 0);
        speed(robot, "1000");
        window.untilPhase("Finished");

        assertThat(received()).isEqualTo(EVENTS);
    }

    @Test
    void a_click_on_the_overview_goes_there(FxRobot robot) {
        speed(robot, "10");
        window.run().until(() -> received() > 0);
        clickAt(robot, 0.9);
        window.untilPhase("Finished");

        assertThat(documents()).contains("d-199").doesNotContain("d-150");
        assertThat(received()).isLessThan(EVENTS);
    }

    @Test
    void a_part_is_played_over_and_over_until_it_is_stopped(FxRobot robot) throws IOException {
        drag(robot, 0.25, 0.5);
        window.click("#replay-loop");
        speed(robot, "1000");
        window.run().until(() -> received() > 120);
        window.keys(KeyCode.SHIFT, KeyCode.F5).untilPhase("Stopped");

        assertThat(documents())
                .as("only what lies in the part")
                .contains("d-60")
                .doesNotContain("d-40", "d-120");
        assertThat(sessions()).anyMatch(id -> id.endsWith("-round-2"));
        assertThat(asked())
                .as("the record says how it was played")
                .contains("\"--from\"", "\"--until\"", "\"--loop\"", "week.jsonl");
    }

    private void speed(FxRobot robot, String times) {
        robot.doubleClickOn("#replay-speed").push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(times).push(KeyCode.ENTER);
        window.until(
                () ->
                        robot.lookup("#replay-speed")
                                .queryComboBox()
                                .getValue()
                                .toString()
                                .equals(times + " ×"));
    }

    private static void clickAt(FxRobot robot, double share) {
        Bounds at = overview(robot);
        robot.clickOn(at.getMinX() + share * at.getWidth(), at.getCenterY());
    }

    private static void drag(FxRobot robot, double from, double to) {
        Bounds at = overview(robot);
        robot.drag(at.getMinX() + from * at.getWidth(), at.getCenterY())
                .dropTo(at.getMinX() + to * at.getWidth(), at.getCenterY());
    }

    private static Bounds overview(FxRobot robot) {
        Node overview = robot.lookup("#replay-overview").query();
        return overview.localToScreen(overview.getLayoutBounds());
    }

    private static List<String> texts(FxRobot robot) {
        return robot
                .from(robot.lookup("#ready").<Node>query())
                .lookup(".label")
                .queryAllAs(javafx.scene.control.Label.class)
                .stream()
                .map(javafx.scene.control.Label::getText)
                .toList();
    }

    private String asked() throws IOException {
        try (Stream<Path> all = Files.walk(engine.runs())) {
            Path file = all.filter(f -> f.endsWith("run.json")).findFirst().orElseThrow();
            return Files.readString(file);
        }
    }

    private long received() {
        return engine.localEndpoint().map(e -> e.received().count()).orElse(0L);
    }

    private List<String> documents() {
        return events().stream().map(e -> String.valueOf(e.documentId())).distinct().toList();
    }

    private List<String> sessions() {
        return events().stream().map(e -> String.valueOf(e.sessionId())).distinct().toList();
    }

    private List<ReceivedEvent> events() {
        return engine.localEndpoint().orElseThrow().page(ReceivedFilter.all(), 0, 10_000);
    }

    private static Path log() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            lines.add(
                    "{\"ts\":%d,\"event_type\":\"%s\",\"session_id\":\"s-%d\",\"document_id\":\"d-%d\"}"
                            .formatted(
                                    1_700_000_000L + 3L * i,
                                    i % 2 == 0 ? "search" : "click",
                                    i / 10,
                                    i));
        }
        lines.add("{broken");
        return Files.write(folder.resolve("week.jsonl"), lines);
    }
}
