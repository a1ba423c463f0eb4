package dev.footfall.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is to be said about the run, above its charts: each threshold and story with its figure, and
 * whether this machine rather than the server shaped what is seen. Takes no room when there is
 * nothing to say.
 */
final class VerdictBar extends VBox {

    private final FlowPane chips = new FlowPane();
    private final HBox limited;
    private final Label limits = new Label();
    private final List<VerdictChip> shown = new ArrayList<>();

    VerdictBar(RunViewModel run) {
        setId("verdicts");
        getStyleClass().addAll("verdicts", "chrome");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        VerdictBar.class.getResource("/assets/theme/verdicts.css"))
                                .toExternalForm());
        chips.getStyleClass().add("verdict-chips");
        limits.setId("generator-limited");
        limits.setWrapText(true);
        limits.setMinHeight(USE_PREF_SIZE);
        limited = new HBox(new FontIcon(Feather.ALERT_TRIANGLE), limits);
        limited.getStyleClass().add("generator-limited");
        limited.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(limited, chips);
        run.snapshot().subscribe(() -> show(run));
        run.stories().subscribe(() -> show(run));
        // Neither is heard before it changes.
        show(run);
    }

    private void show(RunViewModel run) {
        List<VerdictLine> lines = VerdictLine.of(run.snapshot().get(), run.stories().get());
        // The same chips from tick to tick: what is focused or hovered stays.
        while (shown.size() < lines.size()) {
            shown.add(new VerdictChip(shown.size()));
            chips.getChildren().add(shown.getLast());
        }
        while (shown.size() > lines.size()) {
            chips.getChildren().remove(shown.removeLast());
        }
        for (int i = 0; i < lines.size(); i++) {
            shown.get(i).show(lines.get(i));
        }
        String words = VerdictLine.limits(run.snapshot().get());
        limits.setText(words);
        appear(limited, !words.isEmpty());
        appear(chips, !lines.isEmpty());
        appear(this, !words.isEmpty() || !lines.isEmpty());
    }

    private static void appear(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
