package dev.footfall.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.chart.Ranking;
import dev.footfall.desktop.chart.StillCharts;
import dev.footfall.desktop.chart.TabularText;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.run.RunSnapshot;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
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

    /** What is below the title in a window of 960 × 640, 1440 × 900, 1920 × 1080 or 3840 × 2160. */
    @ParameterizedTest
    @CsvSource({
        "960, 560, 3",
        "1280, 640, 4",
        "1440, 820, 7",
        "1920, 1000, 10",
        "3840, 1966, 10",
    })
    void presented_all_that_is_shown_is_in_sight(
            double width, double height, int panels, FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = presented(width, height);
                    ScrollPane scroll = (ScrollPane) view.lookup("#dashboard-scroll");
                    Bounds sight = scroll.localToScene(scroll.getLayoutBounds());
                    List<Node> shown = panels(view).stream().filter(Node::isVisible).toList();
                    assertThat(shown)
                            .as("panels")
                            .hasSize(panels)
                            .allSatisfy(
                                    panel ->
                                            assertThat(
                                                            sight.contains(
                                                                    panel.localToScene(
                                                                            panel
                                                                                    .getLayoutBounds())))
                                                    .as(panel.getId())
                                                    .isTrue())
                            .extracting(Node::getId)
                            .contains("errors", "chart-rate");
                    assertThat(scroll.getContent().getLayoutBounds().getHeight())
                            .isLessThanOrEqualTo(scroll.getViewportBounds().getHeight());
                    view.setPresenting(false);
                    StillCharts.draw(view.getScene());
                    assertThat(panels(view)).hasSize(10).allMatch(Node::isVisible);
                });
    }

    @ParameterizedTest
    @CsvSource({"1376, 830, false", "1856, 1010, false", "1920, 1000, true"})
    void the_slowest_kind_of_event_is_told_beside_names_that_are_not_cut(
            double width, double height, boolean presented, FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = new DashboardView(model);
                    drawn(view, width, height);
                    view.setPresenting(presented);
                    for (RunSnapshot run : List.of(SampleRuns.running(), SampleRuns.tenHours())) {
                        model.show(run);
                        StillCharts.draw(view.getScene());
                        StillCharts.draw(view.getScene());
                        assertThat(numbers(view.lookup("#chart-people")))
                                .as("p99 of each type")
                                .filteredOn(number -> number.matches("\\d+ ms"))
                                .hasSize(5);
                        assertThat(view.lookup("#chart-people-columns").isVisible()).isTrue();
                        assertThat(seen(view, "#chart-people .ranking-name"))
                                .allSatisfy(
                                        name ->
                                                assertThat(((Label) name).getWidth())
                                                        .as(((Label) name).getText())
                                                        .isGreaterThanOrEqualTo(
                                                                ((Label) name).prefWidth(-1)));
                    }
                });
    }

    @Test
    void names_are_not_cut_where_there_is_no_room_for_all_digits_of_a_count(FxRobot robot) {
        robot.interact(
                () -> {
                    Ranking ranking = new Ranking();
                    ranking.show(
                            List.of(
                                    new Ranking.Entry("search", 35_244_198, "45 ms", "fill-sent"),
                                    new Ranking.Entry(
                                            "query_refinement", 12_345_678, "29 ms", "fill-dim")));
                    Scene scene = new Scene(ranking, 165, 100);
                    Theme.DARK.install(scene);
                    StillCharts.draw(scene);
                    assertThat(numbers(ranking)).containsExactly("35.2 M", "12.3 M");
                    assertThat(seen(ranking, ".ranking-name"))
                            .allMatch(
                                    name ->
                                            ((Label) name).getWidth()
                                                    >= ((Label) name).prefWidth(-1));
                });
    }

    private static List<Node> seen(Node in, String what) {
        return in.lookupAll(what).stream().filter(Node::isVisible).toList();
    }

    private static List<String> numbers(Node in) {
        return seen(in, ".tabular").stream().map(text -> ((TabularText) text).text()).toList();
    }

    @ParameterizedTest
    @CsvSource({"1440, 820", "1920, 1000", "3840, 1966"})
    void presented_all_kinds_of_events_are_counted(double width, double height, FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = presented(width, height);
                    assertThat(view.lookupAll("#chart-people .ranking-name"))
                            .filteredOn(Node::isVisible)
                            .extracting(name -> ((Label) name).getText())
                            .containsExactly(
                                    "search", "click", "dwell", "query_refinement", "zero_results");
                });
    }

    /** In figures where there is room, by name at least where there is little. */
    @ParameterizedTest
    @CsvSource({"1920, 1000, false", "3840, 1966, false", "1440, 1400, true"})
    void presented_latencies_leave_room_for_their_chart(
            double width, double height, boolean figures, FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = presented(width, height);
                    Node panel = view.lookup("#chart-histogram");
                    assertThat(panel.lookup(".key-table").isVisible()).isEqualTo(figures);
                    assertThat(panel.lookup(".plot").getLayoutBounds().getHeight())
                            .isGreaterThan(panel.getLayoutBounds().getHeight() / 2);
                    Node felt = panel.lookup("#chart-histogram-series-felt-count");
                    Bounds name = felt.localToScene(felt.getLayoutBounds());
                    assertThat(panel.localToScene(panel.getLayoutBounds()).contains(name)).isTrue();
                    assertThat(name.getWidth()).isPositive();
                });
    }

    @Test
    void presented_the_model_s_strokes_are_named(FxRobot robot) {
        robot.interact(
                () -> {
                    model.predict(List.of(0.4, 0.2, 0.1));
                    DashboardView view = presented(1440, 820);
                    Node name = view.lookup("#chart-clicks .legend-entry");
                    assertThat(((Labeled) name).getText()).isEqualTo("model");
                    assertThat(name.getParent().getParent().isVisible()).isTrue();
                });
    }

    @Test
    void percentiles_of_the_whole_run_are_told_beside_the_latencies(FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = new DashboardView(model);
                    drawn(view, 1376, 820);
                    model.show(SampleRuns.running());
                    StillCharts.draw(view.getScene());
                    Label told = (Label) view.lookup("#chart-latency-remark");
                    assertThat(told.isVisible()).isTrue();
                    assertThat(told.getText())
                            .matches("Whole run, felt: p50 .* ms, p90 .*, p99 153 ms, max .*s");
                });
    }

    @Test
    void kinds_of_events_that_find_no_room_are_counted_together(FxRobot robot) {
        robot.interact(
                () -> {
                    Ranking ranking = new Ranking();
                    ranking.show(
                            List.of(
                                    new Ranking.Entry("search", 50, "", "fill-sent"),
                                    new Ranking.Entry("click", 9, "", "fill-dim"),
                                    new Ranking.Entry("dwell", 8, "", "fill-dim"),
                                    new Ranking.Entry("share", 7, "", "fill-dim")));
                    Scene scene = new Scene(ranking, 200, 45);
                    Theme.DARK.install(scene);
                    StillCharts.draw(scene);
                    assertThat(ranking.lookupAll(".ranking-name"))
                            .filteredOn(Node::isVisible)
                            .extracting(name -> ((Label) name).getText())
                            .containsExactly("search", "3 others");
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

    @ParameterizedTest
    @CsvSource({"960, 560, true", "960, 600, true", "1376, 830, false", "1440, 820, true"})
    void no_legend_reaches_beyond_its_panel(
            double width, double height, boolean presented, FxRobot robot) {
        robot.interact(
                () -> {
                    DashboardView view = new DashboardView(model);
                    drawn(view, width, height);
                    view.setPresenting(presented);
                    model.show(SampleRuns.allErrors());
                    StillCharts.draw(view.getScene());
                    StillCharts.draw(view.getScene());
                    assertThat(seen(view, ".panel-asides"))
                            .isNotEmpty()
                            .allSatisfy(
                                    legend -> {
                                        Region header = (Region) legend.getParent();
                                        assertThat(legend.getBoundsInParent().getMaxX())
                                                .as(header.getParent().getId())
                                                .isLessThanOrEqualTo(
                                                        header.getWidth()
                                                                - header.snappedRightInset()
                                                                + .5);
                                    });
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

    private static List<Node> panels(DashboardView view) {
        return view.lookupAll(".panel").stream()
                .filter(panel -> !panel.getStyleClass().contains("figure"))
                .toList();
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
