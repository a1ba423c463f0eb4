package dev.footfall.desktop.history;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** How a run went, as a pill. */
final class VerdictCell extends TableCell<PastRun, PastRun> {

    private final Label pill = new Label();

    @Override
    protected void updateItem(@Nullable PastRun run, boolean empty) {
        super.updateItem(run, empty);
        if (empty || run == null) {
            setGraphic(null);
            return;
        }
        String verdict = run.verdict();
        pill.setText(verdict);
        pill.getStyleClass()
                .setAll(
                        "pill",
                        "pill-small",
                        switch (verdict) {
                            case "passed" -> "verdict-passed";
                            case "failed", "cut short" -> "verdict-failed";
                            case "stopped" -> "verdict-stopped";
                            default -> "verdict-other";
                        });
        pill.setMinWidth(Region.USE_PREF_SIZE);
        setGraphic(pill);
    }
}
