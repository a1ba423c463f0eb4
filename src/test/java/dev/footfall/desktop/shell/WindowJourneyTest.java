package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.FakeRun;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.run.Phase;
import dev.footfall.scenario.BuiltInScenarios;
import dev.footfall.scenario.Problem;

import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** The window with an engine that is moved by hand. */
@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {

    @TempDir private static Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final AtomicReference<Path> chosen = new AtomicReference<>();
    private FootfallRobot window = new FootfallRobot(new FxRobot());

    @Start
    void start(Stage stage) {
        FootfallWindow shown =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("none.json")),
                        new BuiltInScenarios(List.of(Path.of("first.yaml"), Path.of("other.yaml"))),
                        recent -> chosen::get);
        stage.setWidth(980);
        stage.setHeight(700);
        shown.show();
    }

    @BeforeEach
    void the_first_scenario_is_loaded(FxRobot robot) {
        window = new FootfallRobot(robot).untilLoaded("first");
    }

    @Test
    void before_the_first_run_the_screen_says_to_press_run() {
        assertThat(window.text("#ready-title")).isEqualTo("first");
        assertThat(window.text("#ready-hint")).contains("Press Run (F5)");
        assertThat(window.text("#target")).isEqualTo("Local / demo");
        assertThat(window.text("#phase")).isEqualTo("Ready");
        assertThat(window.sees("#remote-bar")).isFalse();
        assertThat(window.enabled("#stop")).isFalse();
    }

    @Test
    void run_is_pressed_and_counts_rise() {
        window.run();
        FakeRun run = engine.runs.getLast();
        run.is(Phase.RUNNING, 12);
        window.until(() -> window.figure("sent") == 12);
        run.is(Phase.RUNNING, 57);
        window.until(() -> window.figure("acknowledged") == 57);
        assertThat(window.text("#time-left")).isEqualTo("4 s left");
        run.is(Phase.FINISHED, 100);
        window.untilPhase("Finished");
        assertThat(window.text("#played-origin")).contains("seed 42", "sha256 9f31…c07a");
        assertThat(window.text("#run")).isEqualTo("Run again");
        assertThat(window.sees("#ready")).isFalse();
    }

    @Test
    void while_this_machine_is_warmed_up_nobody_is_told_to_press_run() {
        engine.mayStart = new CompletableFuture<>();
        engine.warmsUpFor = Duration.ofSeconds(5);
        window.keys(KeyCode.F5)
                .until(() -> window.text("#ready-hint").startsWith("This machine is warmed up"));
        engine.mayStart.complete(null);
        window.untilPhase("Running");
        assertThat(window.sees("#ready")).isFalse();
    }

    @Test
    void the_rail_marks_the_place_that_is_in_sight(FxRobot robot) {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(marked(robot)).containsExactly("place-compose");
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        assertThat(marked(robot)).containsExactly("place-received");
        window.run();
        assertThat(marked(robot)).containsExactly("place-live");
    }

    private static List<String> marked(FxRobot robot) {
        return robot.lookup(".rail-place").queryAllAs(ToggleButton.class).stream()
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getId)
                .toList();
    }

    @Test
    void stop_changes_its_word_and_a_second_press_aborts() {
        window.run().click("#stop").until(() -> window.text("#stop").equals("Stop now"));
        window.click("#stop").untilPhase("Stopped");
        assertThat(engine.runs.getLast().asked).containsExactly("stop", "stop now");
    }

    @Test
    void a_broken_scenario_shows_every_problem_and_leaves_what_is_loaded(FxRobot robot) {
        chosen.set(Path.of("/tmp/broken.yaml"));
        window.keys(KeyCode.SHORTCUT, KeyCode.O);
        assertThat(window.problems())
                .extracting(Problem::line, Problem::column)
                .containsExactly(tuple(3, 7), tuple(9, 13));
        assertThat(robot.lookup("/tmp/broken.yaml:9:13").tryQuery()).isPresent();
        assertThat(window.text("#ready-title")).isEqualTo("first");
        window.click("#problems-close");
        assertThat(window.sees("#problems")).isFalse();
    }

    @Test
    void a_remote_host_is_refused_until_its_name_is_typed() {
        window.click("#target").click("#target-other");
        window.type("#target-address", "https://api.example.com");
        assertThat(window.enabled("#target-use")).isFalse();
        window.keys(KeyCode.ENTER);
        assertThat(window.text("#target")).isEqualTo("Local / demo");
        window.type("#target-confirm", "api.example.com").click("#target-use");
        assertThat(window.text("#target")).isEqualTo("api.example.com / demo");
        assertThat(window.sees("#remote-bar")).isTrue();
        window.keys(KeyCode.F5).untilPhase("Running");
        assertThat(engine.destinations.getLast()).isInstanceOf(Destination.Remote.class);
    }

    @Test
    void zooming_a_chart_by_key_leaves_the_rate_alone(FxRobot robot) {
        window.run();
        robot.interact(() -> robot.lookup("#chart-rate").query().requestFocus());
        robot.write("+");
        assertThat(engine.runs.getLast().asked).isEmpty();
        robot.interact(() -> robot.lookup("#stop").query().requestFocus());
        robot.write("+");
        assertThat(engine.runs.getLast().asked).hasSize(1);
    }

    @Test
    void a_whole_run_needs_no_mouse() {
        window.keys(KeyCode.F5).untilPhase("Running");
        window.keys(KeyCode.SPACE).untilPhase("Paused");
        window.keys(KeyCode.SPACE).untilPhase("Running");
        window.keys(KeyCode.F1);
        assertThat(window.sees("#help-card")).isTrue();
        window.keys(KeyCode.ESCAPE);
        assertThat(window.sees("#help-card")).isFalse();
        window.keys(KeyCode.SHIFT, KeyCode.F5).untilPhase("Stopping");
        window.keys(KeyCode.SHIFT, KeyCode.F5).untilPhase("Stopped");
        assertThat(engine.runs.getLast().asked)
                .containsExactly("pause", "resume", "stop", "stop now");
    }

    @Test
    void escape_closes_an_error_wherever_the_focus_is_and_only_then_stops_presenting(
            FxRobot robot) {
        window.run();
        engine.runs.getLast().showing = SampleRuns.running();
        window.until(() -> window.sees("#errors-table"));
        TableView<?> errors = robot.lookup("#errors-table").query();
        for (String focused : List.of("#error-detail-request", "#chart-rate", "#errors-table")) {
            robot.interact(
                    () -> {
                        errors.requestFocus();
                        errors.getSelectionModel().select(0);
                    });
            window.keys(KeyCode.ENTER);
            assertThat(window.sees("#error-detail")).isTrue();
            robot.interact(() -> robot.lookup(focused).query().requestFocus());
            window.keys(KeyCode.F11);
            window.keys(KeyCode.ESCAPE);
            assertThat(window.sees("#error-detail")).as("from %s", focused).isFalse();
            assertThat(window.sees("#top-bar")).isFalse();
            window.keys(KeyCode.ESCAPE);
            assertThat(window.sees("#top-bar")).isTrue();
        }
    }

    @Test
    void another_file_cannot_be_opened_while_a_run_is_under_way() {
        window.run();
        chosen.set(Path.of("other.yaml"));
        window.keys(KeyCode.SHORTCUT, KeyCode.O);
        assertThat(window.text("#notice")).contains("Stop it first");
        assertThat(window.text("#scenario-menu")).isEqualTo("first");
    }

    @Test
    void presenting_hides_all_but_the_charts_until_escape() {
        window.keys(KeyCode.F11);
        assertThat(window.sees("#top-bar")).isFalse();
        window.keys(KeyCode.ESCAPE);
        assertThat(window.sees("#top-bar")).isTrue();
    }
}
