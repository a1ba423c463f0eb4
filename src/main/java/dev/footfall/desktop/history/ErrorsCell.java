package dev.footfall.desktop.history;

import dev.footfall.report.Summary;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/** A run's errors: in the colour of refusals, of failures where there were any, dim for none. */
final class ErrorsCell extends TableCell<PastRun, String> {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    ErrorsCell() {
        getStyleClass().addAll("number", "errors-cell");
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
        PastRun run = empty ? null : getTableRow().getItem();
        @Nullable Summary summary = run == null ? null : run.summary();
        boolean failed = summary != null && summary.serverFailed();
        boolean refused = summary != null && summary.events().errors() > 0 && !failed;
        pseudoClassStateChanged(FAILED, failed);
        pseudoClassStateChanged(REFUSED, refused);
    }
}
