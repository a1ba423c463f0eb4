package dev.footfall.desktop.compose.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.compose.complete.Proposal;
import dev.footfall.desktop.compose.text.TextDocument;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.scenario.Problem;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** What the source offers while someone writes. */
@ExtendWith(ApplicationExtension.class)
class SourceEditorTest {

    private static final String TEXT = "footfall: 1\nload:\n  \nscripts: []\n";
    private static final Problem WRONG =
            new Problem("a.yaml", 4, 10, "no script is here", "at least one");

    private final TextDocument document = new TextDocument();
    private final FxRobot robot = new FxRobot();
    private final FootfallRobot window = new FootfallRobot(robot);

    @Start
    void start(Stage stage) {
        SourceEditor editor = new SourceEditor(document);
        Scene scene = new Scene(editor, 500, 300);
        Theme.DARK.install(scene);
        stage.setScene(scene);
        stage.show();
        document.reset(TEXT);
        editor.show(List.of(WRONG));
    }

    @BeforeEach
    void the_caret_is_under_a_key() {
        robot.interact(() -> area().requestFocus());
        robot.interact(() -> area().moveTo(2, 2));
    }

    @Test
    void keys_are_proposed_narrowed_by_typing_and_put_in_as_one_step() {
        complete();
        assertThat(words()).contains("sessions", "users", "spacing");
        window.typeInSource("sp");
        window.until(() -> words().equals(List.of("spacing")));
        window.keys(KeyCode.ENTER);
        assertThat(document.text()).isEqualTo(TEXT.replace("  \n", "  spacing: \n"));
        assertThat(window.sees("#source-completion")).isFalse();
        complete();
        assertThat(words()).containsExactly("even", "poisson");
        window.keys(KeyCode.DOWN).keys(KeyCode.TAB);
        assertThat(document.text()).isEqualTo(TEXT.replace("  \n", "  spacing: poisson\n"));
        robot.interact(document::undo);
        assertThat(document.text()).isEqualTo(TEXT.replace("  \n", "  spacing: \n"));
        robot.interact(document::undo);
        assertThat(document.text()).isEqualTo(TEXT.replace("  \n", "  sp\n"));
    }

    @Test
    void escape_and_another_place_close_what_is_proposed() {
        complete();
        window.keys(KeyCode.ESCAPE);
        assertThat(window.sees("#source-completion")).isFalse();
        complete();
        window.keys(KeyCode.LEFT);
        assertThat(window.sees("#source-completion")).isFalse();
        assertThat(document.text()).isEqualTo(TEXT);
    }

    @Test
    void a_click_takes_a_proposal() {
        complete();
        robot.clickOn("users");
        assertThat(document.text()).isEqualTo(TEXT.replace("  \n", "  users: \n"));
    }

    @Test
    void a_problem_is_told_where_the_mouse_rests() {
        robot.moveTo(middleOf("[]"));
        window.until(() -> window.sees("#source-problem-hover"));
        assertThat(told()).containsExactly("no script is here", "expected at least one");
        robot.moveTo(middleOf("footfall"));
        window.until(() -> !window.sees("#source-problem-hover"));
    }

    @Test
    void a_key_leads_to_the_problem_and_tells_it() {
        window.keys(KeyCode.SHORTCUT, KeyCode.K);
        window.until(() -> window.sees("#source-problem-hover"));
        assertThat(told()).containsExactly("no script is here", "expected at least one");
        assertThat(window.caret()).isEqualTo("4:10");
        window.keys(KeyCode.ESCAPE).until(() -> !window.sees("#source-problem-hover"));
    }

    private Point2D middleOf(String word) {
        int at = TEXT.indexOf(word) + word.length() / 2;
        AtomicReference<Point2D> found = new AtomicReference<>(Point2D.ZERO);
        robot.interact(
                () ->
                        area().getCharacterBoundsOnScreen(at, at + 1)
                                .map(b -> new Point2D(b.getCenterX(), b.getCenterY()))
                                .ifPresent(found::set));
        return Objects.requireNonNull(found.get());
    }

    private void complete() {
        window.keys(KeyCode.CONTROL, KeyCode.SPACE);
        window.until(() -> window.sees("#source-completion"));
    }

    private List<String> words() {
        ListView<Proposal> list = robot.lookup("#source-completion").queryListView();
        return list.getItems().stream().map(Proposal::word).toList();
    }

    private List<String> told() {
        VBox lines = robot.lookup("#source-problem-hover").queryAs(VBox.class);
        return lines.getChildren().stream().map(n -> ((Label) n).getText()).toList();
    }

    private CodeArea area() {
        return robot.lookup("#source").queryAs(CodeArea.class);
    }
}
