package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Fields and choices of one map, two beside each other. */
final class Fields extends GridPane {

    private final FormsViewModel model;
    private final String ids;
    private final List<String> order;
    private final List<BiConsumer<SourceTree, NodePath>> shown = new ArrayList<>();
    private int cells;

    /**
     * @param ids what the ids of its controls begin with
     * @param order of the keys of such a map
     */
    Fields(FormsViewModel model, String ids, List<String> order) {
        this.model = model;
        this.ids = ids;
        this.order = order;
        getStyleClass().add("form-fields");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        getColumnConstraints().addAll(half, half);
    }

    /** A field over the whole width. */
    Fields wide(FieldSpec spec) {
        return add(new FormField(model, ids + "-" + id(spec.key()), spec, order), 2);
    }

    /** A field over half the width. */
    Fields half(FieldSpec spec) {
        return add(new FormField(model, ids + "-" + id(spec.key()), spec, order), 1);
    }

    /** A choice over half the width. */
    Fields choice(String key, String label, String absent, List<String> words) {
        FormChoice choice =
                new FormChoice(model, ids + "-" + id(key), key, label, absent, words, order);
        shown.add(choice::show);
        place(choice, 1);
        return this;
    }

    /** Shows the keys of this map. */
    void show(SourceTree tree, NodePath map) {
        shown.forEach(one -> one.accept(tree, map));
    }

    private Fields add(FormField field, int width) {
        shown.add(field::show);
        place(field, width);
        return this;
    }

    private void place(Node node, int width) {
        if (cells % 2 + width > 2) {
            cells++;
        }
        add(node, cells % 2, cells / 2, width, 1);
        cells += width;
    }

    private static String id(String key) {
        return key.replace('_', '-');
    }
}
