package dev.footfall.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.theme.Theme;

import io.fair_acc.chartfx.XYChart;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** What is scrolled away is not drawn ten times a second for nobody, and is there when wanted. */
@ExtendWith(ApplicationExtension.class)
class UnseenChartsTest {

    private final DashboardViewModel model = new DashboardViewModel(ZoneOffset.UTC);
    private @Nullable Scene shown;

    /** A window of its own: the one that tests share has the size that the last one gave it. */
    @Start
    void start(Stage shared) {
        Stage stage = new Stage();
        Scene scene = new Scene(new DashboardView(model), 1440, 800);
        Theme.DARK.install(scene);
        stage.setScene(scene);
        stage.show();
        shown = scene;
    }

    @Stop
    void close() {
        scene().getWindow().hide();
    }

    @BeforeEach
    void play(FxRobot robot) throws Exception {
        robot.interact(() -> model.show(SampleRuns.running()));
        until(() -> drawn("#chart-rate"));
        robot.interact(
                () -> {
                    assertThat(seen("#chart-activity").getMinY())
                            .isGreaterThan(scene().getHeight());
                    assertThat(drawn("#chart-activity")).isFalse();
                });
    }

    @Test
    void a_chart_is_drawn_as_soon_as_it_is_scrolled_into_sight(FxRobot robot) throws Exception {
        robot.interact(() -> ((ScrollPane) scene().lookup("#dashboard-scroll")).setVvalue(1));
        until(() -> drawn("#chart-activity"));
    }

    @Test
    void the_picture_of_the_board_shows_what_is_scrolled_away(FxRobot robot) {
        robot.interact(
                () -> {
                    WritableImage picture = ((DashboardView) scene().getRoot()).picture();
                    Bounds plot = plot("#chart-activity").localToScene(inside("#chart-activity"));
                    Bounds board = board();
                    assertThat(
                                    colours(
                                            picture,
                                            plot.getMinX() - board.getMinX(),
                                            plot.getMinY() - board.getMinY(),
                                            plot.getWidth(),
                                            plot.getHeight()))
                            .isGreaterThan(3);
                });
    }

    private static void until(Callable<Boolean> drawn) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(drawn).get());
    }

    private boolean drawn(String panel) {
        Node canvas = plot(panel).getCanvas();
        WritableImage now = canvas.snapshot(null, null);
        return colours(now, 0, 0, now.getWidth(), now.getHeight()) > 3;
    }

    private Scene scene() {
        return Objects.requireNonNull(shown);
    }

    private Bounds board() {
        Node board = scene().lookup(".board");
        return board.localToScene(board.getLayoutBounds());
    }

    private Bounds seen(String panel) {
        return plot(panel).localToScene(inside(panel));
    }

    private Bounds inside(String panel) {
        return plot(panel).getLayoutBounds();
    }

    private XYChart plot(String panel) {
        return (XYChart) scene().lookup(panel + " .plot");
    }

    private static int colours(WritableImage of, double x, double y, double wide, double high) {
        Set<Integer> colours = new HashSet<>();
        for (int row = (int) y; row < Math.min(of.getHeight(), y + high); row++) {
            for (int column = (int) x; column < Math.min(of.getWidth(), x + wide); column++) {
                colours.add(of.getPixelReader().getArgb(column, row));
            }
        }
        return colours.size();
    }
}
