package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.FakeRun;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.run.Phase;
import dev.footfall.scenario.BuiltInScenarios;
import dev.footfall.scenario.Problem;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** The window with an engine that is moved by hand. */
@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {

    @TempDir private static Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final AtomicReference<Path> chosen = new AtomicReference<>();

    @Start
    void start(Stage stage) {
        FootfallWindow window =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("none.json")),
                        new BuiltInScenarios(List.of(Path.of("first.yaml"), Path.of("other.yaml"))),
                        recent -> chosen::get);
        stage.setWidth(980);
        stage.setHeight(700);
        window.show();
    }

    @Test
    void the_first_scenario_is_loaded_and_the_screen_says_to_press_run(FxRobot robot) {
        await().until(() -> text(robot, "#ready-title").equals("first"));
        assertThat(text(robot, "#ready-hint")).contains("Press Run (F5)");
        assertThat(text(robot, "#target")).isEqualTo("Local / demo");
        assertThat(robot.lookup("#remote-bar").query().isVisible()).isFalse();
    }

    @Test
    void run_is_pressed_and_counts_rise(FxRobot robot) {
        FakeRun run = startByMouse(robot);
        run.is(Phase.RUNNING, 12);
        await().until(() -> text(robot, "#figure-sent").equals("12"));
        run.is(Phase.RUNNING, 57);
        await().until(() -> text(robot, "#figure-acknowledged").equals("57"));
        assertThat(text(robot, "#phase")).isEqualTo("Running");
        assertThat(text(robot, "#time-left")).isEqualTo("4 s left");
        run.is(Phase.FINISHED, 100);
        await().until(() -> text(robot, "#phase").equals("Finished"));
        assertThat(text(robot, "#played-origin")).contains("seed 42", "sha256 9f31…c07a");
        assertThat(text(robot, "#run")).isEqualTo("Run again");
    }

    @Test
    void stop_changes_its_word_and_a_second_press_aborts(FxRobot robot) {
        FakeRun run = startByMouse(robot);
        robot.clickOn("#stop");
        await().until(() -> text(robot, "#stop").equals("Stop now"));
        robot.clickOn("#stop");
        await().until(() -> text(robot, "#phase").equals("Stopped"));
        assertThat(run.asked).containsExactly("stop", "stop now");
    }

    @Test
    void a_broken_scenario_shows_every_problem_and_leaves_what_is_loaded(FxRobot robot) {
        await().until(() -> text(robot, "#ready-title").equals("first"));
        chosen.set(Path.of("/tmp/broken.yaml"));
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        await().until(() -> robot.lookup("#problems").tryQuery().isPresent());
        ListView<Problem> list = robot.lookup("#problems").queryListView();
        assertThat(list.getItems())
                .extracting(Problem::line, Problem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, 7),
                        org.assertj.core.groups.Tuple.tuple(9, 13));
        assertThat(robot.lookup("/tmp/broken.yaml:9:13").tryQuery()).isPresent();
        assertThat(text(robot, "#ready-title")).isEqualTo("first");
        robot.clickOn("#problems-close");
        assertThat(robot.lookup("#problems").tryQuery()).isEmpty();
    }

    @Test
    void a_remote_host_is_refused_until_its_name_is_typed(FxRobot robot) {
        await().until(() -> text(robot, "#ready-title").equals("first"));
        robot.clickOn("#target").clickOn("#target-other");
        robot.clickOn("#target-address").write("https://api.example.com");
        assertThat(robot.lookup("#target-use").query().isDisabled()).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(text(robot, "#target")).isEqualTo("Local / demo");
        robot.clickOn("#target-confirm").write("api.example.com");
        robot.clickOn("#target-use");
        assertThat(text(robot, "#target")).isEqualTo("api.example.com / demo");
        assertThat(robot.lookup("#remote-bar").query().isVisible()).isTrue();
        robot.push(KeyCode.F5);
        await().until(() -> !engine.destinations.isEmpty());
        assertThat(engine.destinations.getLast()).isInstanceOf(Destination.Remote.class);
    }

    @Test
    void a_whole_run_needs_no_mouse(FxRobot robot) {
        await().until(() -> text(robot, "#ready-title").equals("first"));
        robot.push(KeyCode.F5);
        await().until(() -> text(robot, "#phase").equals("Running"));
        robot.push(KeyCode.SPACE);
        await().until(() -> text(robot, "#phase").equals("Paused"));
        robot.push(KeyCode.SPACE);
        await().until(() -> text(robot, "#phase").equals("Running"));
        robot.push(KeyCode.F1);
        assertThat(robot.lookup("#help-card").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#help-card").tryQuery()).isEmpty();
        robot.push(KeyCode.SHIFT, KeyCode.F5).push(KeyCode.SHIFT, KeyCode.F5);
        await().until(() -> text(robot, "#phase").equals("Stopped"));
        assertThat(engine.runs.getLast().asked)
                .containsExactly("pause", "resume", "stop", "stop now");
    }

    private FakeRun startByMouse(FxRobot robot) {
        await().until(() -> !robot.lookup("#run").query().isDisabled());
        robot.clickOn("#run");
        await().until(() -> text(robot, "#phase").equals("Running"));
        return engine.runs.getLast();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
