package dev.footfall.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.SampleErrors;
import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.chart.TabularText;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.run.RunSnapshot;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The live screen as a person uses it, without a display. */
@ExtendWith(ApplicationExtension.class)
class DashboardViewTest {

    private final DashboardViewModel model = new DashboardViewModel(ZoneOffset.UTC);

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new DashboardView(model), 990, 960);
        Theme.DARK.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void before_a_run_each_panel_says_what_will_appear_there(FxRobot robot) {
        assertThat(text(robot, "#figure-sent-value")).isEqualTo("–");
        assertThat(robot.lookup("#chart-rate-empty").<Label>query().isVisible()).isTrue();
        assertThat(robot.lookup("#errors-empty").<Label>query().getText()).startsWith("No errors");
    }

    @Test
    void a_snapshot_fills_figures_and_rows(FxRobot robot) {
        show(robot);
        assertThat(text(robot, "#figure-sent-value"))
                .isEqualTo("%,d".formatted(SampleRuns.running().metrics().counts().sent()));
        assertThat(robot.lookup("#errors-table").<TableView<?>>query().getItems()).hasSize(4);
        assertThat(robot.lookup("#chart-rate-empty").<Label>query().isVisible()).isFalse();
    }

    @Test
    void the_times_of_errors_are_small_where_nobody_presents(FxRobot robot) {
        show(robot);
        assertThat(robot.lookup("#errors-table .cell-time").queryAllAs(Labeled.class))
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time.getFont().getSize()).isEqualTo(11));
    }

    /** A count that is cut is read as another one. */
    @Test
    void large_counts_and_long_messages_of_errors_are_whole(FxRobot robot) {
        robot.interact(() -> robot.window(0).setWidth(1_340));
        robot.interact(() -> model.show(SampleErrors.many(SampleRuns.running(), 12_345_678)));

        assertThat(robot.lookup("#errors-table .table-cell .text").queryAllAs(Text.class))
                .extracting(Text::getText)
                .contains("12,345,678", "position: Input should be a valid integer")
                .noneMatch(text -> text.endsWith("…") || text.endsWith("..."));
    }

    @Test
    void every_panel_and_figure_has_a_name_that_stays_current(FxRobot robot) {
        show(robot);
        List<String> ids =
                List.of(
                        "#chart-rate",
                        "#chart-latency",
                        "#chart-heat",
                        "#chart-responses",
                        "#chart-clicks",
                        "#chart-people",
                        "#errors",
                        "#figure-sent",
                        "#figure-people");
        for (String id : ids) {
            Node node = robot.lookup(id).query();
            assertThat(node.getAccessibleText()).as(id).matches("(?s).*\\d.*");
        }
    }

    @Test
    void while_a_run_goes_on_every_summary_goes_on_with_it(FxRobot robot) {
        SampleRuns.Growing run = new SampleRuns.Growing();
        Map<String, String> before = summaries(robot, run);
        assertThat(before).hasSize(16);
        Map<String, String> after = summaries(robot, run);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((id, now) -> assertThat(now).as(id).isNotEqualTo(before.get(id)));
    }

    /** What a screen reader says of each panel and figure a minute later. */
    private Map<String, String> summaries(FxRobot robot, SampleRuns.Growing run) {
        Map<String, String> said = new TreeMap<>();
        robot.interact(
                () -> {
                    for (int tick = 0; tick < 600; tick++) {
                        RunSnapshot next = run.next();
                        if (tick >= 570) {
                            model.show(next);
                        }
                    }
                });
        for (Node panel : robot.lookup("#dashboard .panel").queryAll()) {
            said.put(panel.getId(), panel.getAccessibleText());
        }
        return said;
    }

    @Test
    void every_stop_of_the_tab_key_has_a_name(FxRobot robot) {
        show(robot);
        assertThat(robot.lookup("#dashboard *").queryAllAs(Node.class))
                .filteredOn(node -> node.isFocusTraversable() && node.isVisible())
                .hasSizeGreaterThan(10)
                .allSatisfy(node -> assertThat(name(node)).as("%s", node).isNotBlank());
    }

    /** What a screen reader says: the text of a button, unless it has a name. */
    private static @Nullable String name(Node node) {
        return node.getAccessibleText() == null && node instanceof Labeled button
                ? button.getText()
                : node.getAccessibleText();
    }

    @Test
    void opening_a_row_shows_its_exchange_and_escape_closes_it(FxRobot robot) {
        show(robot);
        robot.scroll(80, VerticalDirection.DOWN);
        open(robot, 0);
        Node detail = robot.lookup("#error-detail").query();
        assertThat(detail.isVisible()).isTrue();
        assertThat(robot.lookup("#error-detail-message").<Label>query().getText())
                .isEqualTo(model.errors().getFirst().group().message());
        assertThat(robot.lookup("#error-detail-when").<Label>query().getText())
                .contains(" % of all errors, from ");
        assertThat(robot.lookup("#error-detail-request").<TextArea>query().getText())
                .contains("\"event_type\"")
                .contains("\n");
        robot.type(KeyCode.ESCAPE);
        assertThat(detail.isVisible()).isFalse();
    }

    @Test
    void an_exchange_can_be_taken_away_as_text_and_as_a_command(FxRobot robot) {
        show(robot);
        open(robot, 1);
        robot.clickOn("#error-detail-later");
        robot.clickOn("#error-detail-copy");
        assertThat(clipboard(robot)).contains("session 20418").contains("Response");
        robot.clickOn("#error-detail-curl");
        assertThat(clipboard(robot))
                .startsWith("curl -i -X POST 'http://127.0.0.1:8123/v1/public/apps/demo/");
    }

    @Test
    void dragging_over_a_chart_zooms_all_and_back_to_live_follows_again(FxRobot robot) {
        show(robot);
        Node plot = robot.lookup("#chart-rate .chart-plot-area").query();
        robot.moveTo(plot)
                .press(MouseButton.PRIMARY)
                .moveBy(60, 0)
                .moveBy(60, 0)
                .release(MouseButton.PRIMARY);
        assertThat(model.window().liveProperty().get()).isFalse();
        assertThat(model.window().spanProperty().get().length()).isBetween(20.0, 90.0);
        robot.clickOn("#back-to-live");
        assertThat(model.window().liveProperty().get()).isTrue();
    }

    @Test
    void pointing_at_a_chart_reads_that_moment_in_every_chart(FxRobot robot) {
        show(robot);
        Node plot = robot.lookup("#chart-rate .chart-plot-area").query();
        robot.moveTo(plot).moveBy(5, 0);
        assertThat(robot.lookup("#chart-rate-readout").<Label>query().getText())
                .contains("planned");
        assertThat(robot.lookup("#chart-latency-readout").<Label>query().getText())
                .contains("felt p99");
    }

    @Test
    void a_chart_is_read_and_zoomed_by_keys_alone(FxRobot robot) {
        show(robot);
        robot.interact(() -> robot.lookup("#chart-rate").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertThat(robot.lookup("#chart-heat-readout").<Label>query().getText())
                .contains("answers");
        robot.type(KeyCode.MINUS);
        assertThat(model.window().liveProperty().get()).as("already all of it").isTrue();
        robot.type(KeyCode.EQUALS);
        assertThat(model.window().liveProperty().get()).isFalse();
        robot.type(KeyCode.HOME);
        assertThat(model.window().liveProperty().get()).isTrue();
    }

    @Test
    void enter_opens_the_selected_row_and_closing_gives_the_focus_back(FxRobot robot) {
        show(robot);
        TableView<?> table = robot.lookup("#errors-table").query();
        robot.interact(
                () -> {
                    table.requestFocus();
                    table.getSelectionModel().select(2);
                });
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#error-detail-message").<Label>query().getText())
                .isEqualTo(model.errors().get(2).group().message());
        robot.type(KeyCode.ESCAPE);
        assertThat(table.isFocused()).isTrue();
    }

    @Test
    void one_theme_takes_the_place_of_another(FxRobot robot) {
        Scene scene = robot.lookup("#dashboard").query().getScene();
        int sheets = scene.getStylesheets().size();
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.install(scene));
            assertThat(scene.getStylesheets()).as(theme.name()).hasSize(sheets);
        }
        robot.interact(() -> Theme.LIGHT.install(scene));
        assertThat(scene.getStylesheets().getFirst()).endsWith("light.css");
    }

    @Test
    void showing_the_same_board_again_and_again_makes_no_new_nodes(FxRobot robot) {
        show(robot);
        int before = robot.lookup("*").queryAll().size();
        for (int i = 0; i < 20; i++) {
            show(robot);
        }
        assertThat(robot.lookup("*").queryAll()).hasSize(before);
    }

    private void open(FxRobot robot, int row) {
        robot.interact(() -> model.open(model.errors().get(row)));
    }

    private void show(FxRobot robot) {
        robot.interact(() -> model.show(SampleRuns.running()));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<TabularText>query().text();
    }

    private static String clipboard(FxRobot robot) {
        StringBuilder text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }
}
