package dev.footfall.desktop.compose.editor;

import dev.footfall.scenario.Problem;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

import java.time.Duration;
import java.util.List;

/** What is wrong with the word under the mouse, or at the caret. */
final class ProblemPopup {

    private static final Duration REST = Duration.ofMillis(350);

    private final CodeArea area;
    private final VBox lines = new VBox();
    private final Bubble bubble;
    private List<Problem> problems = List.of();
    private List<Highlighting.Range> ranges = List.of();

    ProblemPopup(CodeArea area) {
        this.area = area;
        lines.setId("source-problem-hover");
        lines.getStyleClass().add("problem-hover");
        lines.setMaxWidth(440);
        bubble = new Bubble(area, lines, "problem-bubble");
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::rested);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, e -> bubble.hide());
        area.caretPositionProperty().addListener((o, before, now) -> bubble.hide());
    }

    /** Knows these from now on. */
    void show(List<Problem> newProblems, List<Highlighting.Range> places) {
        problems = newProblems;
        ranges = places;
        bubble.hide();
    }

    /** Ctrl+K tells what is wrong at the caret, or goes to the next place where something is. */
    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.K && event.isShortcutDown()) {
            event.consume();
            tell();
        } else if (event.getCode() == KeyCode.ESCAPE && bubble.isShowing()) {
            event.consume();
            bubble.hide();
        }
    }

    private void tell() {
        int line = area.getCurrentParagraph();
        int next = ProblemRanges.next(ranges, line, area.getCaretColumn());
        if (next < 0) {
            return;
        }
        Highlighting.Range range = ranges.get(next);
        boolean there = range.holds(line, area.getCaretColumn());
        if (!there) {
            area.moveTo(
                    range.line(), Math.min(range.from(), area.getParagraphLength(range.line())));
            area.showParagraphInViewport(range.line());
            area.requestFollowCaret();
            area.layout();
        }
        area.getCaretBounds().ifPresent(place -> show(range.line(), range.from(), place));
    }

    private void rested(MouseOverTextEvent event) {
        var at = area.offsetToPosition(event.getCharacterIndex(), Bias.Forward);
        var mouse = event.getScreenPosition();
        show(at.getMajor(), at.getMinor(), new BoundingBox(mouse.getX(), mouse.getY(), 1, 12));
    }

    private void show(int line, int column, Bounds place) {
        lines.getChildren().clear();
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).holds(line, column)) {
                Label what = new Label(problems.get(i).what());
                what.getStyleClass().add("problem-what");
                Label expected = new Label("expected " + problems.get(i).expected());
                expected.getStyleClass().add("dim");
                what.setWrapText(true);
                expected.setWrapText(true);
                lines.getChildren().addAll(what, expected);
            }
        }
        if (lines.getChildren().isEmpty()) {
            bubble.hide();
            return;
        }
        lines.setAccessibleText(
                lines.getChildren().stream()
                        .map(node -> ((Label) node).getText())
                        .collect(java.util.stream.Collectors.joining("; ")));
        bubble.show(place);
    }
}
