package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.ScalarText;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** A list of sentences, such as thresholds: one field each. */
final class Sentences extends VBox {

    private final FormsViewModel model;
    private final String key;
    private final String ids;
    private final String label;
    private final VBox lines = new VBox();
    private final List<TextField> fields = new ArrayList<>();
    private boolean showing;

    /**
     * @param key of the list, at the top of the scenario
     * @param fresh the sentence that a new field begins with
     */
    Sentences(FormsViewModel model, String key, String label, String add, String fresh) {
        this.model = model;
        this.key = key;
        this.ids = key.replace('_', '-');
        this.label = label;
        getStyleClass().add("form-rows");
        lines.getStyleClass().add("form-rows");
        Label title = new Label(label);
        title.getStyleClass().add("form-label");
        getChildren()
                .addAll(
                        title,
                        lines,
                        Buttons.add(ids + "-add", Feather.PLUS, add, () -> add(fresh)));
    }

    void show(SourceTree tree) {
        int size = tree.size(list());
        while (fields.size() > size) {
            fields.removeLast();
            lines.getChildren().removeLast();
        }
        while (fields.size() < size) {
            lines.getChildren().add(line(fields.size()));
        }
        showing = true;
        for (int i = 0; i < size; i++) {
            @Nullable String value = tree.value(list().item(i));
            String text = value == null ? "" : value;
            if (!fields.get(i).getText().strip().equals(text)) {
                fields.get(i).setText(text);
            }
        }
        showing = false;
    }

    private NodePath list() {
        return NodePath.ROOT.key(key);
    }

    private HBox line(int index) {
        TextField field = new TextField();
        field.setId(ids + "-" + index);
        field.getStyleClass().add("form-value");
        field.setAccessibleText(label + " " + (index + 1));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((o, before, now) -> typed(field, index, now));
        field.focusedProperty().addListener((o, before, now) -> model.seal());
        fields.add(field);
        HBox row =
                new HBox(
                        field,
                        Buttons.icon(
                                ids + "-" + index + "-remove",
                                Feather.X,
                                "Remove",
                                () -> model.remove(list(), index)));
        row.getStyleClass().add("form-row");
        return row;
    }

    private void typed(TextField field, int index, String text) {
        if (!showing && !text.isBlank()) {
            model.setItem(list(), index, ScalarText.text(text.strip()), field);
        }
    }

    private void add(String fresh) {
        SourceTree tree = model.tree().get();
        if (tree != null) {
            int place = tree.size(list());
            model.insert(list(), place, new Fragment.Raw(fresh), FormsView.ORDER);
            if (place < fields.size()) {
                fields.get(place).requestFocus();
            }
        }
    }
}
