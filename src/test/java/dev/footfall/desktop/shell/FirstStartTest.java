package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.setup.FilePicker;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.run.Phase;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
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
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A window that nobody has opened before: the tour, what it remembers, and what it gives away. */
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {

    @TempDir private static Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final Path settings = folder.resolve(UUID.randomUUID() + ".json");
    private final AtomicReference<Path> saveTo = new AtomicReference<>();
    private FootfallRobot window = new FootfallRobot(new FxRobot());
    private @Nullable Stage stage;
    private @Nullable FootfallWindow shown;

    @Start
    void start(Stage opened) {
        stage = opened;
        shown = window(opened);
        opened.setWidth(980);
        opened.setHeight(700);
        shown.show();
    }

    private FootfallWindow window(Stage opened) {
        return new FootfallWindow(
                opened,
                engine,
                Executors.newVirtualThreadPerTaskExecutor(),
                new PreferencesFile(settings),
                new BuiltInScenarios(List.of(Path.of("first.yaml"))),
                recent ->
                        new FilePicker() {
                            @Override
                            public @Nullable Path pick() {
                                return null;
                            }

                            @Override
                            public @Nullable Path pickToSave(String name) {
                                return saveTo.get();
                            }
                        });
    }

    @BeforeEach
    void the_first_scenario_is_loaded(FxRobot robot) {
        window = new FootfallRobot(robot).untilLoaded("first");
    }

    @Test
    void the_tour_has_three_steps_and_comes_once(FxRobot robot) {
        assertThat(window.text("#tour-title")).isEqualTo("What is played");
        window.click("#tour-next");
        assertThat(window.text("#tour-title")).isEqualTo("Whom it is sent to");
        window.click("#tour-next");
        assertThat(window.text("#tour-title")).isEqualTo("Press Run");
        assertThat(window.text("#tour-next")).isEqualTo("Done");
        window.click("#tour-next").until(() -> !window.sees("#tour"));
        robot.interact(() -> java.util.Objects.requireNonNull(stage).hide());
        assertThat(new PreferencesFile(settings).load().toured()).isTrue();
    }

    @Test
    void the_tour_is_read_by_keyboard_and_leads_to_run(FxRobot robot) {
        assertThat(focused(robot)).isEqualTo("tour-next");
        assertThat(robot.lookup("#tour-next").query().getAccessibleText())
                .contains("What is played", "people search", "1 of 3");
        window.keys(KeyCode.SPACE);
        assertThat(window.text("#tour-title")).isEqualTo("Whom it is sent to");
        window.keys(KeyCode.ENTER);
        assertThat(window.text("#tour-title")).isEqualTo("Press Run");
        window.keys(KeyCode.ENTER).until(() -> !window.sees("#tour"));
        assertThat(focused(robot)).isEqualTo("run");
        window.keys(KeyCode.SPACE).until(() -> !engine.runs.isEmpty());
    }

    private static @Nullable String focused(FxRobot robot) {
        return robot.lookup("#tour").query().getScene().getFocusOwner().getId();
    }

    @Test
    void using_the_window_ends_the_tour() {
        assertThat(window.sees("#tour")).isTrue();
        window.run();
        assertThat(window.sees("#tour")).isFalse();
    }

    @Test
    void nothing_is_said_of_a_run_before_there_is_one() {
        assertThat(window.sees("#verdicts")).isFalse();
    }

    @Test
    void escape_ends_the_tour() {
        window.keys(KeyCode.ESCAPE).until(() -> !window.sees("#tour"));
    }

    @Test
    void the_board_is_saved_as_a_picture_and_its_series_as_a_table(FxRobot robot)
            throws IOException {
        window.run();
        engine.runs.getLast().is(Phase.RUNNING, 12);
        window.until(() -> window.figure("sent") == 12);
        Path picture = folder.resolve("board.png");
        saveTo.set(picture);
        window.click("#take").click("#take-picture").until(() -> Files.exists(picture));
        window.until(() -> new Image(picture.toUri().toString()).getWidth() > 500);
        Path table = folder.resolve("series.csv");
        saveTo.set(table);
        window.click("#take").click("#take-data").until(() -> Files.exists(table));
        window.until(() -> read(table).startsWith("time,seconds,planned,sent,acknowledged,"));
        window.click("#take").click("#take-copy");
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().hasImage()).as("copied").isTrue());
    }

    @Test
    void what_cannot_be_saved_is_said() {
        saveTo.set(Path.of("/proc/no/such/folder/board.png"));
        window.keys(KeyCode.ESCAPE).click("#take").click("#take-picture");
        window.until(() -> window.text("#notice").contains("could not be written"));
    }

    @Test
    void theme_size_and_recent_files_are_remembered(FxRobot robot) {
        window.keys(KeyCode.ESCAPE).click("#theme").click("#theme-light");
        robot.interact(() -> java.util.Objects.requireNonNull(stage).hide());
        Preferences kept = new PreferencesFile(settings).load();
        assertThat(kept.theme()).isEqualTo(Theme.LIGHT);
        assertThat(kept.width()).isBetween(940.0, 980.0);
        assertThat(kept.recent()).hasSize(1).first().asString().endsWith("first.yaml");
    }

    @Test
    void the_columns_of_compose_stand_where_they_were_left(FxRobot robot) {
        Stage first = java.util.Objects.requireNonNull(stage);
        // In the smallest window no column can give anything away.
        robot.interact(() -> first.setWidth(1250));
        window.keys(KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        window.until(() -> window.sees("#compose-divider-1"));
        double before = divider(first);
        robot.interact(() -> robot.lookup("#compose-divider-1").query().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        double left = divider(first);
        assertThat(left).as("moved").isGreaterThan(before + .02);
        robot.interact(first::hide);
        Stage[] second = {null};
        robot.interact(
                () -> {
                    second[0] = new Stage();
                    second[0].setWidth(1250);
                    second[0].setHeight(700);
                    window(second[0]).show();
                });
        robot.targetWindow(second[0]).push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        window.until(() -> window.sees("#compose-divider-1"));
        assertThat(divider(second[0])).isCloseTo(left, within(.01));
        robot.interact(second[0]::hide);
    }

    private static double divider(Stage of) {
        return ((SplitPane) of.getScene().lookup(".compose .split-pane")).getDividerPositions()[0];
    }

    @Test
    void a_file_that_comes_by_a_drop_is_opened_and_the_one_before_is_let_go_of(FxRobot robot) {
        window.keys(KeyCode.ESCAPE);
        Path file = folder.resolve("other.yaml");
        // The headless platform carries nothing from one place to another; this is what a drop
        // calls.
        robot.interact(() -> java.util.Objects.requireNonNull(shown).open(file));
        window.untilLoaded("other").until(() -> engine.released.contains("first"));
        assertThat(window.text("#target")).isEqualTo("Local / shop");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }
}
