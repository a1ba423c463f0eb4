package dev.footfall.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.chart.StillCharts;
import dev.footfall.desktop.theme.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.time.ZoneOffset;
import java.util.List;

/** Where things stand on the board, in windows of several sizes and presented. */
@ExtendWith(ApplicationExtension.class)
class BoardLayoutTest {

    private final DashboardViewModel model = new DashboardViewModel(ZoneOffset.UTC);

    @Test
    void a_number_too_long_for_its_tile_is_set_smaller(FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = new DashboardView(model);
                    drawn(view, 1200, 900);
                    view.setPresenting(true);
                    model.show(SampleRuns.tenHours());
                    StillCharts.draw(view.getScene());
                    Region tile = (Region) view.lookup("#figure-sent");
                    assertThat(view.lookup("#figure-sent-value").getBoundsInParent().getMaxX())
                            .isLessThanOrEqualTo(tile.getWidth() - tile.getInsets().getRight() + 1);
                });
    }

    @Test
    void presented_on_a_wall_of_pixels_type_is_twice_as_large_as_on_a_projector(FxRobot robot) {
        robot.interact(
                () -> {
                    double projector = numberHeight(1920, 1080);
                    assertThat(numberHeight(3840, 2160))
                            .isCloseTo(2 * projector, Percentage.withPercentage(5));
                });
    }

    @ParameterizedTest
    @CsvSource({"1440, 820", "3840, 1966"})
    void presented_errors_are_whole_or_a_scroll_away(double width, double height, FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = presented(width, height);
                    TableView<?> table = (TableView<?>) view.lookup("#errors-table");
                    double bottom = table.localToScene(table.getLayoutBounds()).getMaxY();
                    assertThat(view.lookupAll("#errors-table .table-row-cell"))
                            .filteredOn(row -> !((IndexedCell<?>) row).isEmpty())
                            .hasSize(4)
                            .allSatisfy(
                                    row ->
                                            assertThat(
                                                            row.localToScene(row.getLayoutBounds())
                                                                    .getMaxY())
                                                    .isLessThanOrEqualTo(bottom));
                    assertThat(view.lookup("#errors-table .scroll-bar:vertical").isVisible())
                            .isFalse();
                });
    }

    @Test
    void presented_titles_keep_their_height_and_legends_their_place(FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = presented(1440, 820);
                    assertThat(view.lookupAll(".panel-header"))
                            .hasSizeGreaterThan(8)
                            .allSatisfy(
                                    header ->
                                            assertThat(((Region) header).getHeight())
                                                    .isGreaterThanOrEqualTo(
                                                            ((Region) header).prefHeight(-1)));
                    Node legend = view.lookup("#chart-responses-series-2xx");
                    assertThat(legend.getParent().getParent().getParent().isVisible()).isTrue();
                    assertThat(view.lookup("#chart-responses").getAccessibleText())
                            .startsWith("Responses per second. ");
                });
    }

    @Test
    void each_trend_stands_where_it_stood_while_numbers_grow(FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = new DashboardView(model);
                    drawn(view, 896, 569);
                    model.show(SampleRuns.paused());
                    StillCharts.draw(view.getScene());
                    List<Double> before = trends(view);
                    assertThat(before).hasSize(6);
                    model.show(SampleRuns.running());
                    StillCharts.draw(view.getScene());
                    assertThat(trends(view)).isEqualTo(before);
                });
    }

    private static List<Double> trends(DashboardView view) {
        return view.lookupAll(".sparkline").stream()
                .filter(Node::isVisible)
                .map(trend -> ((Region) trend).getWidth())
                .toList();
    }

    private DashboardView presented(double width, double height) {
        DashboardView view = new DashboardView(model);
        drawn(view, width, height);
        view.setPresenting(true);
        StillCharts.draw(view.getScene());
        model.show(SampleRuns.running());
        StillCharts.draw(view.getScene());
        StillCharts.draw(view.getScene());
        return view;
    }

    private double numberHeight(double width, double height) {
        DashboardView view = new DashboardView(model);
        drawn(view, width, height);
        view.setPresenting(true);
        StillCharts.draw(view.getScene());
        return ((Region) view.lookup("#figure-sent-value")).getHeight();
    }

    private static void drawn(DashboardView view, double width, double height) {
        Scene scene = new Scene(view, width, height);
        Theme.DARK.install(scene);
        StillCharts.draw(scene);
    }
}
