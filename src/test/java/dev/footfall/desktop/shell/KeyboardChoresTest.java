package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.desktop.engine.Started;
import dev.footfall.desktop.setup.FilePicker;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
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
import java.time.Duration;
import java.util.List;

import javax.imageio.ImageIO;

/** What else is done in the window, by someone who has no mouse. */
@ExtendWith(ApplicationExtension.class)
class KeyboardChoresTest {

    @TempDir private static Path folder;

    private final FakeEngine engine = new FakeEngine();
    private @SuppressWarnings("NullAway.Init") Shell shell;
    private @SuppressWarnings("NullAway.Init") Scene scene;
    private @SuppressWarnings("NullAway.Init") Tabs tabs;

    @BeforeAll
    static void two_runs_were_played() throws IOException, InterruptedException {
        Path file =
                Files.writeString(
                        folder.resolve("two.yaml"),
                        """
                        footfall: 1
                        name: Two acts
                        load: {sessions: 40/s, total: 4}
                        scripts:
                          - steps:
                              - search: red sneakers
                        """);
        try (FootfallEngine real = new FootfallEngine(folder.resolve("runs"), Clock.system())) {
            for (int i = 0; i < 2; i++) {
                Started.Running run =
                        (Started.Running)
                                real.start(
                                        (Opened.Ready) real.open(file),
                                        new Destination.Local("demo"),
                                        Replaying.AS_IT_WAS);
                assertThat(run.handle().await(Duration.ofSeconds(20))).isTrue();
            }
        }
    }

    @Start
    void start(Stage stage) {
        engine.runsFolder = folder.resolve("runs");
        shell = SampleWindow.of(engine, folder, new Saving());
        scene = shell.scene();
        stage.setScene(scene);
        stage.show();
        SampleWindow.openFirstSteps(shell);
    }

    @BeforeEach
    void a_run_is_under_way(FxRobot robot) {
        tabs = new Tabs(robot, scene);
        robot.interact(() -> SampleWindow.playsRunning(shell, engine));
    }

    /** Always the same folder, under the name that was proposed. */
    private static final class Saving implements FilePicker {
        @Override
        public @Nullable Path pick() {
            return null;
        }

        @Override
        public Path pickToSave(String name) {
            return folder.resolve(name);
        }
    }

    @Test
    void two_runs_are_chosen_compared_and_left_again(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        tabs.to("history-table");
        robot.type(KeyCode.HOME);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(told(robot)).contains("before", "after", "change", "felt p99.9");
        tabs.to("history-copy");
        robot.type(KeyCode.SPACE);
        assertThat(clipboard(robot)).contains("felt max");
        tabs.to("history-table");
        robot.type(KeyCode.HOME);
        assertThat(told(robot)).contains("Two acts · finished").doesNotContain("change");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertThat(robot.lookup("#live").query().isVisible()).isTrue();
    }

    @Test
    void a_chart_is_saved_as_a_picture_from_its_menu(FxRobot robot) throws IOException {
        tabs.to("chart-latency");
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.type(KeyCode.ENTER);
        Path png = folder.resolve("chart-latency.png");
        new FootfallRobot(robot).until(() -> Files.exists(png));
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(400);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("chart-latency");
    }

    @Test
    void the_board_is_saved_as_a_picture(FxRobot robot) throws IOException {
        tabs.to("take");
        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.ENTER);
        new FootfallRobot(robot).until(() -> !pictures().isEmpty());
        assertThat(ImageIO.read(pictures().getFirst().toFile()).getHeight()).isGreaterThan(700);
    }

    private static List<Path> pictures() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .filter(file -> !file.endsWith("chart-latency.png"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void an_error_is_opened_and_copied_as_a_command(FxRobot robot) {
        tabs.to("errors-table");
        robot.type(KeyCode.HOME, KeyCode.ENTER);
        tabs.backTo("error-detail-curl");
        robot.type(KeyCode.SPACE);
        assertThat(clipboard(robot)).startsWith("curl ");
        robot.type(KeyCode.ESCAPE);
        assertThat(tabs.focused()).isEqualTo("errors-table");
    }

    @Test
    void charts_are_zoomed_moved_read_and_brought_back_to_live(FxRobot robot) {
        tabs.to("chart-rate");
        robot.type(KeyCode.RIGHT);
        String middle = readout(robot);
        robot.type(KeyCode.EQUALS, KeyCode.EQUALS);
        Node live = robot.lookup("#back-to-live").query();
        assertThat(live.isVisible()).isTrue();
        robot.type(KeyCode.PAGE_UP, KeyCode.LEFT);
        assertThat(readout(robot)).isNotEqualTo(middle);
        tabs.to("back-to-live");
        robot.type(KeyCode.SPACE);
        assertThat(live.isVisible()).isFalse();
        assertThat(scene.getFocusOwner().isVisible()).isTrue();
        assertThat(engine.runs.getLast().asked).as("the run was not steered").isEmpty();
    }

    @Test
    void the_target_card_is_opened_walked_and_closed(FxRobot robot) {
        stop(robot);
        tabs.to("theme");
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        assertThat(dialog(robot, "#target-card")).isEqualTo("Send to");
        tabs.to("target-local");
        robot.type(KeyCode.DOWN);
        assertThat(tabs.focused()).isEqualTo("target-other");
        tabs.to("target-address").to("target-cancel").to("target-other");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#target-card").tryQuery()).isEmpty();
        assertThat(tabs.focused()).isEqualTo("theme");
    }

    @Test
    void the_help_sheet_is_opened_and_closed(FxRobot robot) {
        tabs.to("theme");
        robot.type(KeyCode.F1);
        assertThat(dialog(robot, "#help-card")).isEqualTo("Keys");
        robot.type(KeyCode.TAB, KeyCode.TAB);
        assertThat(tabs.focused()).isEqualTo("help-close");
        robot.type(KeyCode.SPACE);
        assertThat(engine.runs.getLast().asked).as("the run was not paused").isEmpty();
        assertThat(robot.lookup("#help-card").tryQuery()).isEmpty();
        assertThat(tabs.focused()).isEqualTo("theme");
    }

    @Test
    void every_column_and_every_item_of_a_menu_has_words(FxRobot robot) {
        // A screen is made when someone goes there.
        for (int place = 1; place <= 5; place++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.valueOf("DIGIT" + place));
        }
        assertThat(robot.lookup(node -> node instanceof TableView<?>).queryAllAs(TableView.class))
                .hasSizeGreaterThan(3)
                .flatMap(table -> ((TableView<?>) table).getColumns())
                .extracting(column -> ((TableColumn<?, ?>) column).getText())
                .doesNotContainNull()
                .doesNotContain("");
        assertThat(robot.lookup(node -> node instanceof MenuButton).queryAllAs(MenuButton.class))
                .isNotEmpty()
                .flatMap(MenuButton::getItems)
                .extracting(MenuItem::getText)
                .isNotEmpty()
                .doesNotContain("");
    }

    private void stop(FxRobot robot) {
        robot.interact(
                () -> {
                    engine.runs.getLast().showing = SampleRuns.finished();
                    shell.beat().run();
                });
    }

    private static @Nullable String dialog(FxRobot robot, String id) {
        Node card = robot.lookup(id).query();
        assertThat(card.getAccessibleRole()).isEqualTo(AccessibleRole.DIALOG);
        return card.getAccessibleText();
    }

    private static String readout(FxRobot robot) {
        return robot.lookup("#chart-rate-readout").<Label>query().getText();
    }

    private static String told(FxRobot robot) {
        return String.join(
                "\n", robot.lookup("#history-told").<ListView<String>>query().getItems());
    }

    private static String clipboard(FxRobot robot) {
        StringBuilder text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }
}
