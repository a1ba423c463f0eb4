package dev.footfall.desktop.compose.editor;

import dev.footfall.desktop.compose.complete.Proposal;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** A word that could be written, and what it is. */
final class ProposalCell extends ListCell<Proposal> {

    private final Label word = new Label();
    private final Label about = new Label();
    private final HBox box = new HBox(12, word, about);

    /**
     * @param chosen takes the one that is clicked
     */
    ProposalCell(Consumer<Proposal> chosen) {
        word.getStyleClass().addAll("proposal-word", "mono");
        word.setMinWidth(USE_PREF_SIZE);
        about.getStyleClass().add("dim");
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(
                e -> {
                    if (getItem() != null) {
                        chosen.accept(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Proposal proposal, boolean empty) {
        super.updateItem(proposal, empty);
        if (empty || proposal == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        word.setText(proposal.word());
        about.setText(proposal.about());
        setAccessibleText(
                proposal.about().isEmpty()
                        ? proposal.word()
                        : proposal.word() + ": " + proposal.about());
        setGraphic(box);
    }
}
