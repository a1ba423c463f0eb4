package dev.footfall.desktop;

import static org.awaitility.Awaitility.await;

import dev.footfall.desktop.chart.TabularText;
import dev.footfall.scenario.Problem;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What a person does in the window and sees of it, for journeys. Waits for what it is asked of. */
public final class FootfallRobot {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final FxRobot robot;

    /** Acts through this robot. */
    public FootfallRobot(FxRobot robot) {
        this.robot = robot;
    }

    /** Waits until a file with this title is loaded and can be run. */
    public FootfallRobot untilLoaded(String title) {
        return until(() -> text("#scenario-menu").equals(title) && !node("#run").isDisabled());
    }

    /** Waits until the run's state is this word: {@code Running}, {@code Finished} … */
    public FootfallRobot untilPhase(String word) {
        return until(() -> text("#phase").equals(word));
    }

    /** Waits until something holds. */
    public FootfallRobot until(BooleanSupplier condition) {
        await().atMost(PATIENCE).until(condition::getAsBoolean);
        return this;
    }

    /** Clicks. */
    public FootfallRobot click(String id) {
        robot.clickOn(id);
        return this;
    }

    /** Clicks into a field and types. */
    public FootfallRobot type(String id, String text) {
        robot.clickOn(id).write(text);
        return this;
    }

    /** Presses keys together. */
    public FootfallRobot keys(KeyCode... keys) {
        robot.push(keys);
        return this;
    }

    /** Runs what is loaded and waits for it to be under way. */
    public FootfallRobot run() {
        until(() -> !node("#run").isDisabled());
        return click("#run").untilPhase("Running");
    }

    /** The number of a figure: {@code sent}, {@code acknowledged}, {@code errors} …; –1 for “–”. */
    public long figure(String name) {
        String shown = robot.lookup("#figure-" + name + "-value").queryAs(TabularText.class).text();
        String digits = shown.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? -1 : Long.parseLong(digits);
    }

    /** A label's or a button's text. */
    public String text(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    /** Whether a node with this id is there and can be seen. */
    public boolean sees(String id) {
        return robot.lookup(id).tryQuery().filter(FootfallRobot::shown).isPresent();
    }

    /** Whether a control can be used. */
    public boolean enabled(String id) {
        return !node(id).isDisabled();
    }

    /** The text in the composer. */
    public String source() {
        return editor().getText();
    }

    /** Where the composer's caret is, {@code line:column}, both from 1. */
    public String caret() {
        return (editor().getCurrentParagraph() + 1) + ":" + (editor().getCaretColumn() + 1);
    }

    /** Selects the first of these words in the composer and types others in their place. */
    public FootfallRobot replaceInSource(String words, String others) {
        int at = source().indexOf(words);
        robot.interact(() -> editor().requestFocus());
        robot.interact(() -> editor().selectRange(at, at + words.length()));
        robot.push(KeyCode.DELETE);
        return typeInSource(others);
    }

    /** Types at the composer's caret. */
    public FootfallRobot typeInSource(String text) {
        robot.write(text);
        return this;
    }

    private CodeArea editor() {
        return robot.lookup("#source").queryAs(CodeArea.class);
    }

    /** The problems of the file that was turned down last. */
    public List<Problem> problems() {
        until(() -> sees("#problems"));
        ListView<Problem> list = robot.lookup("#problems").queryListView();
        return List.copyOf(list.getItems());
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The one node of this id, in sight or not. */
    public Node node(String id) {
        return robot.lookup(id).query();
    }
}
