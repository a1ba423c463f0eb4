package dev.footfall.desktop.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.shell.FootfallWindow;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.endpoint.store.ReceivedFilter;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
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
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A scenario is put together in the forms, over the real engine and the real local endpoint. */
@ExtendWith(ApplicationExtension.class)
class ComposeByClicksTest {

    /** One session, whose steps are a second of ours apart, and whose dwell takes fifteen. */
    private static final String TEXT =
            """
            footfall: 1
            name: Nobody yet
            speed: 2
            load:
              sessions: 1/s
              total: 1
            scripts:
              - name: Ana
                steps:
                  - event: begin
            """;

    @TempDir private static Path folder;

    private final FootfallEngine engine =
            new FootfallEngine(folder.resolve("runs"), Clock.system());
    private FxRobot robot = new FxRobot();
    private FootfallRobot window = new FootfallRobot(robot);

    @Start
    void start(Stage stage) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "clicks", ".yaml"), TEXT);
        FootfallWindow shown =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(Files.createTempDirectory(folder, "p").resolve("p")),
                        new BuiltInScenarios(List.of(file)),
                        recent -> () -> null);
        stage.setWidth(980);
        stage.setHeight(900);
        shown.show();
    }

    @BeforeEach
    void the_loaded_scenario_is_in_the_composer(FxRobot given) {
        robot = given;
        window = new FootfallRobot(robot).untilLoaded("Nobody yet");
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        window.until(() -> window.source().equals(TEXT) && words().equals(List.of("event")));
        read();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void three_steps_put_together_by_clicks_alone_arrive_as_exactly_these_events() {
        threeSteps();
        for (String list : List.of("#who", "#steps")) {
            assertThat(window.node(list).lookup(".scroll-bar:vertical").isVisible())
                    .as("a scroll bar beside the few rows of " + list)
                    .isFalse();
        }
        assertThat(markX("#mark-0-1"))
                .as("the lane shows the wait")
                .isGreaterThan(markX("#mark-0-0") + 5);
        window.click("#compose-run").untilPhase("Finished");
        List<ReceivedEvent> came = received();
        assertThat(came)
                .extracting(ReceivedEvent::type)
                .containsExactly("search", "click", "dwell");
        assertThat(came)
                .extracting(ReceivedEvent::documentId)
                .containsExactly(null, "sku-1", "sku-1");
        assertThat(came).extracting(ReceivedEvent::query).containsOnly("red sneakers");
        assertThat(came).extracting(ReceivedEvent::sessionId).containsOnly("s-1-0");

        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        window.replaceInSource("dwell: 30s", "dwell: soon");
        window.until(() -> window.text("#compose-state").equals("1 problem"));
        window.keys(KeyCode.SHORTCUT, KeyCode.HOME).keys(KeyCode.SHORTCUT, KeyCode.K);
        window.until(() -> window.sees("#source-problem-hover"));
        assertThat(window.caret()).isEqualTo(placeOf("soon"));
        window.click("#compose-run").until(() -> window.text("#notice").startsWith("Not run"));
    }

    @Test
    void steps_are_moved_copied_and_taken_out_in_both_views_and_back_again() {
        threeSteps();
        select(1);
        window.click("#step-remove");
        window.until(() -> words().equals(List.of("search", "click", "dwell")));
        String before = window.source();
        select(2);
        window.keys(KeyCode.ALT, KeyCode.UP);
        // The click would leave at the instant of the dwell before it.
        window.until(() -> words().equals(List.of("search", "dwell", "wait", "click")));
        assertThat(window.source()).matches(inOrder("search", "dwell", "wait", "click"));
        dragStep(0, 3);
        List<String> moved = List.of("dwell", "wait", "click", "wait", "search");
        window.until(() -> words().equals(moved));
        assertThat(window.source()).matches(inOrder("dwell", "wait", "click", "wait", "search"));
        select(0);
        window.keys(KeyCode.SHORTCUT, KeyCode.D);
        window.until(() -> words().size() == 6);
        window.keys(KeyCode.DELETE);
        window.until(() -> words().equals(moved));
        String after = window.source();

        for (int i = 0; i < 4; i++) {
            window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        }
        assertThat(window.source()).isEqualTo(before);
        window.until(() -> words().equals(List.of("search", "click", "dwell")));
        for (int i = 0; i < 4; i++) {
            window.click("#compose-redo");
        }
        assertThat(window.source()).isEqualTo(after);
        window.until(() -> words().equals(moved));
    }

    @Test
    void an_arrow_takes_a_step_past_the_next_thing_done_and_back_without_a_trace() {
        threeSteps();
        String before = window.source();
        select(2);
        window.keys(KeyCode.ALT, KeyCode.UP);
        // A dwell begins with its own time, the search behind it does not.
        window.until(() -> words().equals(List.of("click", "wait", "search", "dwell")));
        assertThat(selected()).isZero();
        window.keys(KeyCode.ALT, KeyCode.DOWN);
        window.until(() -> window.source().equals(before));
        assertThat(selected()).isEqualTo(2);
    }

    @Test
    void a_word_is_deleted_and_another_written_without_losing_the_step() {
        select(0);
        window.until(() -> window.sees("#step-event"));
        robot.clickOn("#step-event").push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE);
        window.until(() -> window.source().contains("- event: \"\"\n"));
        assertThat(window.sees("#step-event")).isTrue();
        window.typeInSource("buy");
        window.until(() -> window.source().equals(TEXT.replace("begin", "buy")));
    }

    @Test
    void a_text_of_several_lines_is_left_to_the_source() {
        window.replaceInSource("event: begin", "raw: \"a\\nb\"");
        read();
        select(0);
        window.until(() -> window.sees("#step-raw"));
        assertThat(node("#step-raw").isDisabled()).isTrue();
    }

    @Test
    void a_step_and_the_wait_before_it_are_taken_back_as_one() {
        window.click("#step-add-click");
        window.until(() -> words().equals(List.of("event", "wait", "click")));
        assertThat(selected()).as("the step itself is selected, not its wait").isEqualTo(2);
        assertThat(window.source()).contains("- wait: 2s");
        window.click("#compose-undo");
        window.until(() -> words().equals(List.of("event")));
        assertThat(window.source()).isEqualTo(TEXT);
        window.click("#compose-redo");
        window.until(() -> words().equals(List.of("event", "wait", "click")));
    }

    @Test
    void a_field_and_the_source_share_one_undo() {
        threeSteps();
        select(2);
        window.until(() -> window.sees("#step-click"));
        robot.doubleClickOn("#step-click").push(KeyCode.SHORTCUT, KeyCode.A);
        window.typeInSource("sku-7");
        window.until(() -> window.source().contains("click: sku-7"));
        read();
        window.replaceInSource("red sneakers", "boots");
        read();
        window.until(
                () ->
                        robot.lookup("#steps").queryListView().getItems().stream()
                                .anyMatch(row -> String.valueOf(row).contains("boots")));
        while (window.source().contains("boots")) {
            window.click("#compose-undo");
        }
        while (window.source().contains("sku-7")) {
            window.click("#compose-undo");
        }
        read();
        window.until(() -> field("#step-click").equals("sku-1"));
    }

    @Test
    void just_one_event_is_sent_and_its_answer_shown() {
        threeSteps();
        // The preview may be that of an earlier text for a moment.
        window.until(
                () ->
                        window.sees("#mark-0-1")
                                && window.click("#mark-0-1").sees("#event-body")
                                && field("#event-body").contains("sku-1"));
        robot.interact(() -> ((Button) node("#event-send")).fire());
        window.until(() -> field("#event-answer").startsWith("200 in "));
        assertThat(received()).extracting(ReceivedEvent::type).containsExactly("click");
    }

    /**
     * A search, a click and a dwell, in place of the step that was there; a wait comes by itself.
     */
    private void threeSteps() {
        window.click("#step-add-search");
        window.until(() -> words().equals(List.of("event", "wait", "search")));
        window.click("#step-add-click").click("#step-add-dwell");
        window.until(
                () -> words().equals(List.of("event", "wait", "search", "wait", "click", "dwell")));
        select(0);
        window.click("#step-remove").click("#step-remove");
        window.until(() -> words().equals(List.of("search", "wait", "click", "dwell")));
        read();
    }

    /** Waits until the newest text is read, and sound. */
    private void read() {
        window.until(
                () ->
                        window.text("#compose-state").equals("no problems")
                                && window.sees("#preview-totals"));
    }

    private double markX(String id) {
        return node(id).localToScene(node(id).getLayoutBounds()).getCenterX();
    }

    private int selected() {
        return robot.lookup("#steps").queryListView().getSelectionModel().getSelectedIndex();
    }

    private void select(int step) {
        robot.interact(
                () -> {
                    ListView<Object> list = robot.lookup("#steps").queryListView();
                    list.requestFocus();
                    list.getSelectionModel().select(step);
                });
    }

    private void dragStep(int from, int to) {
        Node target = cell(to);
        robot.moveTo(cell(from)).press(MouseButton.PRIMARY).moveBy(0, 8).moveTo(target);
        robot.release(MouseButton.PRIMARY);
    }

    private Node cell(int index) {
        return robot.from(robot.lookup("#steps").queryAll())
                .lookup(".list-cell")
                .match(n -> ((ListCell<?>) n).getIndex() == index)
                .query();
    }

    /** The kinds of the steps as the forms have them, in order. */
    private List<String> words() {
        return robot.lookup("#steps").queryListView().getItems().stream()
                .map(String::valueOf)
                .map(row -> row.replaceAll("(?s).*kind=(\\w+).*", "$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    private String field(String id) {
        return ((TextInputControl) node(id)).getText();
    }

    private Node node(String id) {
        return robot.lookup(id).query();
    }

    private String placeOf(String word) {
        String before = window.source().substring(0, window.source().indexOf(word));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    private static Pattern inOrder(String... words) {
        return Pattern.compile("(?s).*- " + String.join(":.*- ", words) + ":.*");
    }

    /** Oldest first. */
    private List<ReceivedEvent> received() {
        return engine.localEndpoint().orElseThrow().page(ReceivedFilter.all(), 0, 100).reversed();
    }
}
