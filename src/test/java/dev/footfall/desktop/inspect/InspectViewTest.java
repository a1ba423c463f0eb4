package dev.footfall.desktop.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.SampleRecords;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.journal.JournalOrder;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;

@ExtendWith(ApplicationExtension.class)
class InspectViewTest {

    @TempDir private static Path dir;

    private static final OffThread DIRECT = new OffThread(Runnable::run, Runnable::run, bug -> {});

    private InspectViewModel model = new InspectViewModel(DIRECT, Clock.system());
    private Timeline pulse = new Timeline();

    @Start
    void start(Stage stage) {
        model =
                new InspectViewModel(
                        new OffThread(
                                Executors.newVirtualThreadPerTaskExecutor(),
                                Platform::runLater,
                                bug -> {
                                    throw new AssertionError(bug);
                                }),
                        Clock.system());
        model.show(SampleRecords.record(dir.resolve(java.util.UUID.randomUUID() + ""), 300));
        InspectView view = new InspectView(model, ZoneOffset.UTC);
        Scene scene = new Scene(view, 940, 640);
        Theme.DARK.install(scene);
        stage.setScene(scene);
        stage.show();
        model.refresh();
        pulse = new Timeline(new KeyFrame(Duration.millis(50), e -> model.refresh()));
        pulse.setCycleCount(Animation.INDEFINITE);
        pulse.play();
    }

    @Stop
    void stop() {
        pulse.stop();
        model.show(null);
    }

    private static TableView<RowSlot> table(FxRobot robot) {
        return robot.lookup("#inspect-table").queryTableView();
    }

    @Test
    void a_row_opens_with_its_session_and_closes_again(FxRobot robot) {
        FootfallRobot window = new FootfallRobot(robot);
        window.until(() -> table(robot).getItems().size() == 1_500);
        assertThat(window.sees("#exchange")).isFalse();
        window.until(() -> robot.lookup("sku-2077").tryQuery().isPresent());
        robot.clickOn("sku-2077");
        window.until(() -> window.sees("#exchange"));
        assertThat(window.text("#exchange-type")).isEqualTo("click");
        assertThat(window.text("#exchange-when")).contains("felt");
        assertThat(robot.lookup("#exchange-steps").queryListView().getItems()).hasSize(5);
        robot.clickOn("#exchange-curl");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0])
                .startsWith("curl -i -X POST 'http://127.0.0.1:8123/v1/public/apps/demo/inter")
                .contains("sku-2077");
        robot.push(KeyCode.ESCAPE);
        window.until(() -> !window.sees("#exchange"));
    }

    @Test
    void an_open_exchange_leaves_room_for_whole_words_in_the_table(FxRobot robot) {
        FootfallRobot window = new FootfallRobot(robot);
        window.until(() -> table(robot).getItems().size() == 1_500);
        assertThat(table(robot).getVisibleLeafColumns()).hasSize(8);
        window.until(() -> robot.lookup("sku-2077").tryQuery().isPresent());
        robot.clickOn("sku-2077");
        window.until(() -> window.sees("#exchange"));
        // The columns go one after another, and this is another thread.
        window.until(() -> table(robot).getVisibleLeafColumns().size() <= 5);
        assertThat(table(robot).getVisibleLeafColumns())
                .extracting(TableColumn::getText)
                .containsExactly("Time", "Type", "Session", "Outcome", "Felt");
        robot.push(KeyCode.ESCAPE);
        window.until(() -> table(robot).getVisibleLeafColumns().size() == 8);
    }

    @Test
    void the_number_of_a_column_sorts_by_it_and_once_more_the_other_way(FxRobot robot) {
        FootfallRobot window = new FootfallRobot(robot);
        window.until(() -> table(robot).getItems().size() == 1_500);
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.DIGIT7);
        window.until(() -> model.order().get().by() == JournalOrder.By.FELT);
        assertThat(model.order().get().descending()).isFalse();
        robot.type(KeyCode.DIGIT7);
        window.until(() -> model.order().get().descending());
    }

    @Test
    void what_is_typed_filters_and_a_header_sorts(FxRobot robot) {
        FootfallRobot window = new FootfallRobot(robot);
        window.until(() -> table(robot).getItems().size() == 1_500);
        window.type("#inspect-status", "503");
        window.until(() -> window.text("#inspect-remark").endsWith(" of 1,500"));
        robot.clickOn("#inspect-clear");
        window.until(() -> window.text("#inspect-remark").equals("1,500"));
        // The headless platform takes every press for a wish for a menu, which headers leave alone.
        TableColumn<RowSlot, ?> felt = table(robot).getColumns().get(6);
        robot.interact(() -> table(robot).getSortOrder().setAll(List.of(felt)));
        window.until(() -> model.order().get().by() == JournalOrder.By.FELT);
        robot.interact(() -> felt.setSortType(TableColumn.SortType.DESCENDING));
        window.until(() -> model.order().get().descending());
        window.until(
                () -> {
                    var first = table(robot).getItems().getFirst().row();
                    return first != null && "timeout".equals(first.reason());
                });
    }
}
