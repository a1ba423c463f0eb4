package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.SampleRecords;
import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.RunSource;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The window by someone who has no mouse. */
@ExtendWith(ApplicationExtension.class)
class KeyboardJourneyTest {

    private static final int RING = 6;

    @TempDir private static Path folder;

    private final FakeEngine engine = new FakeEngine();
    private @SuppressWarnings("NullAway.Init") Shell shell;
    private @SuppressWarnings("NullAway.Init") Scene scene;

    @Start
    void start(Stage stage) {
        engine.runsFolder = folder.resolve("none");
        shell = SampleWindow.of(engine, folder, () -> null);
        scene = shell.scene();
        stage.setScene(scene);
        stage.show();
        SampleWindow.openFirstSteps(shell);
    }

    @Test
    void in_live_every_stop_has_a_name_and_shows_that_it_has_the_focus(FxRobot robot) {
        robot.interact(() -> SampleWindow.playsRunning(shell, engine));
        assertThat(stops(robot)).contains("pause", "rate", "take", "theme", "chart-heat");
    }

    @Test
    void in_inspect_an_exchange_is_opened_read_and_closed(FxRobot robot) throws IOException {
        inspect(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        robot.interact(shell.beat());
        tabTo(robot, "inspect-table");
        robot.type(KeyCode.HOME, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(sees(robot, "#exchange")).isTrue();
        assertThat(stops(robot))
                .contains("inspect-outcome", "exchange-curl", "exchange-steps", "exchange-request");
        tabTo(robot, "exchange-steps");
        robot.type(KeyCode.ESCAPE);
        assertThat(sees(robot, "#exchange")).isFalse();
        assertThat(scene.getFocusOwner().getId()).isEqualTo("inspect-table");
    }

    @Test
    void in_received_faults_are_switched_and_events_filtered(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        assertThat(stops(robot)).contains("fault-own", "received-query", "received-table");
        tabTo(robot, "fault-errors");
        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup("#fault-errors").<ToggleButton>query().isSelected()).isTrue();
    }

    @Test
    void in_history_every_stop_has_a_name_and_shows_that_it_has_the_focus(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        assertThat(stops(robot)).contains("history-table", "history-told");
    }

    @Test
    void arrows_go_from_place_to_place(FxRobot robot) {
        tabTo(robot, "place-live");
        robot.type(KeyCode.DOWN);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("place-inspect");
    }

    @Test
    void an_error_that_covers_what_has_the_focus_gives_way(FxRobot robot) {
        robot.interact(() -> SampleWindow.playsRunning(shell, engine));
        TableView<?> errors = robot.lookup("#errors-table").query();
        robot.interact(
                () -> {
                    errors.requestFocus();
                    errors.getSelectionModel().select(0);
                });
        robot.type(KeyCode.ENTER);
        tabTo(robot, "chart-rate");
        assertThat(sees(robot, "#error-detail")).isTrue();
        robot.type(KeyCode.TAB);
        assertThat(sees(robot, "#error-detail")).isFalse();
        assertThat(scene.getFocusOwner().getId()).isEqualTo("chart-rate-series-planned");
    }

    @Test
    void whoever_opens_and_closes_a_card_by_key_sees_where_the_keyboard_is(FxRobot robot) {
        tabTo(robot, "theme");
        robot.type(KeyCode.F1);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("help-close");
        assertThat(FocusRing.isAround(scene.getFocusOwner())).as("ring on a card").isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("theme");
        assertThat(changedByFocus(robot, scene.getFocusOwner())).as("ring after it").isPositive();
    }

    @Test
    void whoever_chooses_a_place_by_its_key_sees_where_the_keyboard_is(FxRobot robot) {
        robot.interact(() -> SampleWindow.playsRunning(shell, engine));
        tabTo(robot, "chart-rate");
        for (KeyCode place : List.of(KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)) {
            robot.push(KeyCode.SHORTCUT, place);
            Node owner = scene.getFocusOwner();
            assertThat(owner.getId()).as("focus in %s", place).isNotBlank();
            assertThat(changedByFocus(robot, owner)).as("ring in %s", place).isPositive();
        }
    }

    private void inspect(FxRobot robot) throws IOException {
        RunSource record = SampleRecords.record(folder.resolve("record"), 200);
        robot.interact(
                () -> {
                    shell.actions()
                            .showEarlier(
                                    new Engine.Earlier(
                                            SampleRuns.finished(), record, List.of(), List.of()),
                                    Place.LIVE);
                    shell.beat().run();
                });
    }

    private boolean sees(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(KeyboardJourneyTest::shown).orElse(false);
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void tabTo(FxRobot robot, String id) {
        new Tabs(robot, scene).to(id);
    }

    /** Goes once around by Tab, and looks at each stop. */
    private List<String> stops(FxRobot robot) {
        String map = map();
        robot.interact(() -> scene.getRoot().requestFocus());
        Set<Node> seen = new LinkedHashSet<>();
        for (int i = 0; i < Tabs.MOST_STOPS; i++) {
            robot.type(KeyCode.TAB);
            Node stop = scene.getFocusOwner();
            if (!seen.add(stop)) {
                break;
            }
            assertThat(stop.getId()).as("id of %s", stop).isNotBlank();
            assertThat(map)
                    .as("map for testers")
                    .containsPattern("#" + stop.getId() + "(?![\\w-])");
            assertThat(name(stop)).as("name of %s", stop.getId()).isNotBlank();
            assertThat(changedByFocus(robot, stop)).as("ring of %s", stop.getId()).isPositive();
        }
        return seen.stream().map(Node::getId).toList();
    }

    private static String map() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String name(Node stop) {
        return stop.getAccessibleText() == null && stop instanceof Labeled labeled
                ? labeled.getText()
                : stop.getAccessibleText();
    }

    /** How many pixels at a stop change when the focus leaves it for a moment. */
    private int changedByFocus(FxRobot robot, Node stop) {
        int[] changed = {0};
        robot.interact(
                () -> {
                    Bounds at = stop.localToScene(stop.getLayoutBounds());
                    SnapshotParameters around = new SnapshotParameters();
                    around.setViewport(
                            new Rectangle2D(
                                    at.getMinX() - RING,
                                    at.getMinY() - RING,
                                    at.getWidth() + 2 * RING,
                                    at.getHeight() + 2 * RING));
                    WritableImage with = scene.getRoot().snapshot(around, null);
                    scene.getRoot().requestFocus();
                    WritableImage without = scene.getRoot().snapshot(around, null);
                    stop.requestFocus();
                    for (int x = 0; x < with.getWidth(); x++) {
                        for (int y = 0; y < with.getHeight(); y++) {
                            changed[0] +=
                                    with.getPixelReader().getArgb(x, y)
                                                    == without.getPixelReader().getArgb(x, y)
                                            ? 0
                                            : 1;
                        }
                    }
                });
        return changed[0];
    }
}
