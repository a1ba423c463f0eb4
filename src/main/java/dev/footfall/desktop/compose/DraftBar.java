package dev.footfall.desktop.compose;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Offers unsaved text of an earlier window; takes no room when there is none. */
final class DraftBar extends HBox {

    DraftBar(ComposeViewModel model, ComposeCommands commands) {
        setId("draft");
        getStyleClass().addAll("draft-bar", "chrome");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.setId("draft-text");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button restore = new Button("Restore");
        restore.setId("draft-restore");
        restore.setOnAction(e -> commands.guarded(model::restoreDraft));
        Button discard = new Button("Throw away");
        discard.setId("draft-discard");
        discard.setOnAction(e -> model.discardDraft());
        getChildren().addAll(text, restore, discard);
        model.draft().addListener((o, before, now) -> show(now, text));
        show(model.draft().get(), text);
    }

    private void show(@Nullable Draft draft, Label text) {
        setVisible(draft != null);
        setManaged(draft != null);
        if (draft != null) {
            String name =
                    draft.file().isEmpty()
                            ? "a new scenario"
                            : "“" + Path.of(draft.file()).getFileName() + "”";
            text.setText("Text of " + name + " was not saved when the window went away.");
        }
    }
}
