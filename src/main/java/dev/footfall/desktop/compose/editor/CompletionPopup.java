package dev.footfall.desktop.compose.editor;

import dev.footfall.desktop.compose.complete.Completion;
import dev.footfall.desktop.compose.complete.Proposal;
import dev.footfall.desktop.compose.complete.Proposals;

import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What could be written at the caret. The keyboard stays with the text, so that typing goes on and
 * narrows what is proposed.
 */
final class CompletionPopup {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 10;

    private final CodeArea area;
    private final Consumer<Runnable> asOneStep;
    private final ListView<Proposal> list = new ListView<>();
    private final Bubble bubble;
    private @Nullable Completion completion;
    private Proposals shown = Proposals.none();

    /**
     * @param asOneStep makes what it is given one step of undo
     */
    CompletionPopup(CodeArea area, Consumer<Runnable> asOneStep) {
        this.area = area;
        this.asOneStep = asOneStep;
        list.setId("source-completion");
        list.setAccessibleText("What could be written here");
        // Otherwise keys would go to it, and not to the text.
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(460);
        list.setCellFactory(view -> new ProposalCell(this::accept));
        bubble = new Bubble(area, list, "completion");
        area.caretPositionProperty().addListener((o, before, now) -> moved());
    }

    /** Acts on a key before the text does; consumes those that are for the list. */
    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            open();
        } else if (!bubble.isShowing() || event.isShortcutDown() || event.isAltDown()) {
            return;
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            choose(event.getCode() == KeyCode.UP ? -1 : 1);
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            accept(list.getSelectionModel().getSelectedItem());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            bubble.hide();
        } else {
            return;
        }
        event.consume();
    }

    private void open() {
        bubble.hide();
        show(propose());
        Optional<Bounds> caret = area.getCaretBounds();
        if (!shown.list().isEmpty() && caret.isPresent()) {
            bubble.show(caret.get());
        }
    }

    private void moved() {
        if (!bubble.isShowing()) {
            return;
        }
        Proposals now = propose();
        if (now.list().isEmpty() || now.from() != shown.from()) {
            bubble.hide();
        } else {
            show(now);
        }
    }

    private Proposals propose() {
        if (completion == null) {
            completion = new Completion();
        }
        return completion.at(area.getText(), area.getCaretPosition());
    }

    private void show(Proposals proposals) {
        shown = proposals;
        list.getItems().setAll(proposals.list());
        double height = Math.min(MOST_ROWS, proposals.list().size()) * ROW + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void choose(int by) {
        int size = list.getItems().size();
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS + 1));
    }

    private void accept(@Nullable Proposal proposal) {
        bubble.hide();
        if (proposal != null) {
            asOneStep.accept(() -> area.replaceText(shown.from(), shown.to(), proposal.insert()));
            area.requestFollowCaret();
        }
    }
}
