package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A labelled choice of words over one key of a map. */
final class FormChoice extends VBox {

    private final FormsViewModel model;
    private final String key;
    private final String absent;
    private final List<String> order;
    private final ComboBox<String> box = new ComboBox<>();
    private NodePath map = NodePath.ROOT;
    private boolean showing;

    /**
     * @param absent shown where the key is absent; choosing it takes the key away
     * @param words that the key may have
     */
    FormChoice(
            FormsViewModel model,
            String id,
            String key,
            String label,
            String absent,
            List<String> words,
            List<String> order) {
        this.model = model;
        this.key = key;
        this.absent = absent;
        this.order = order;
        getStyleClass().add("form-field");
        Label name = new Label(label);
        name.getStyleClass().add("form-label");
        name.setLabelFor(box);
        box.setId(id);
        box.setAccessibleText(label);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().add(absent);
        box.getItems().addAll(words);
        box.setVisibleRowCount(12);
        getChildren().addAll(name, box);
        box.valueProperty().addListener((o, before, now) -> chosen(now));
    }

    void show(SourceTree tree, NodePath of) {
        map = of;
        SourceNode node = tree.at(of.key(key));
        String word =
                switch (node) {
                    case null -> absent;
                    case SourceNode.Scalar scalar -> scalar.isAbsent() ? absent : scalar.value();
                    // {model: pbm, bias: .5} is still pbm, with parameters.
                    case SourceNode.Entries entries ->
                            entries.get("model") instanceof SourceNode.Scalar name
                                    ? name.value()
                                    : tree.written(node);
                    default -> tree.written(node);
                };
        showing = true;
        box.setValue(word);
        showing = false;
    }

    private void chosen(@Nullable String word) {
        if (showing || word == null) {
            return;
        }
        model.seal();
        SourceTree tree = model.tree().get();
        if (word.equals(absent)) {
            model.clear(map, key, new Object());
        } else if (tree != null
                && tree.at(map.key(key)) instanceof SourceNode.Entries entries
                && entries.get("model") != null) {
            model.set(map.key(key), "model", new Fragment.Raw(word), List.of(), new Object());
        } else {
            model.set(map, key, new Fragment.Raw(word), order, new Object());
        }
    }
}
