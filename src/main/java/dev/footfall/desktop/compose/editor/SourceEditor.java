package dev.footfall.desktop.compose.editor;

import dev.footfall.desktop.compose.text.TextChange;
import dev.footfall.desktop.compose.text.TextDocument;
import dev.footfall.scenario.Problem;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

import java.util.List;

/** The document as text: coloured, with its problems marked. */
public final class SourceEditor extends Pane {

    private static final double LEAST_WIDTH = 100;

    private final CodeArea area = new CodeArea();
    private final EditorScroll scroll = new EditorScroll(area);
    private final TextDocument document;
    private final Highlighting colours = new Highlighting(area);
    private final CompletionPopup completion;
    private final ProblemPopup wrong;
    private boolean following;

    /** Shows and edits a document. */
    public SourceEditor(TextDocument document) {
        this.document = document;
        getStyleClass().add("source-editor");
        area.setId("source");
        area.getStyleClass().add("source");
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText("Scenario source, YAML");
        // The document has the one undo that forms share.
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setParagraphGraphicFactory(new Gutter(area, colours));
        // Its size never follows from its text: a key lays out the editor, not the whole window.
        scroll.setManaged(false);
        getChildren().add(scroll);
        area.plainTextChanges()
                .subscribe(
                        c ->
                                typed(
                                        new TextChange(
                                                c.getPosition(), c.getRemoved(), c.getInserted())));
        document.listen(this::follow);
        new Indenting(area);
        completion = new CompletionPopup(area, this::asOneStep);
        wrong = new ProblemPopup(area);
        // Here and not at the area, where consuming would not keep other filters from acting.
        addEventFilter(KeyEvent.KEY_PRESSED, completion::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, wrong::pressed);
        follow(new TextChange(0, "", document.text()), document);
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected void layoutChildren() {
        scroll.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }

    /** Puts the caret at a place, both from 1, and takes the keyboard. */
    public void goTo(int line, int column) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        int at = Math.clamp(column - 1L, 0, area.getParagraphLength(paragraph));
        area.moveTo(paragraph, at);
        area.requestFocus();
        area.showParagraphInViewport(paragraph);
        area.requestFollowCaret();
    }

    /** Marks what is wrong, in place of what was marked before. */
    public void show(List<Problem> problems) {
        List<Highlighting.Range> ranges = ProblemRanges.of(problems, document.text());
        colours.mark(ranges);
        wrong.show(problems, ranges);
    }

    private void asOneStep(Runnable change) {
        document.seal();
        change.run();
        document.seal();
    }

    private void typed(TextChange change) {
        if (!following) {
            document.replace(
                    change.from(),
                    change.from() + change.removed().length(),
                    change.inserted(),
                    area);
        }
        colours.changed(change);
    }

    private void follow(TextChange change, Object source) {
        if (source.equals(area)) {
            return;
        }
        following = true;
        try {
            area.replaceText(
                    change.from(), change.from() + change.removed().length(), change.inserted());
            if (change.from() == 0 && change.end() == document.text().length()) {
                area.moveTo(0);
            } else {
                area.moveTo(change.end());
            }
            area.requestFollowCaret();
        } finally {
            following = false;
        }
    }
}
