package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** A list of maps as rows of fields. Alt and an arrow move a row. */
final class Rows extends VBox {

    /** A catalogue may have thousands of queries; more rows than this would help nobody. */
    private static final int MOST = 40;

    /** A field whose sample is longer shares the width that is left; a number does not. */
    private static final int LARGE = 6;

    private final FormsViewModel model;
    private final String ids;
    private final List<FieldSpec> specs;
    private final List<String> order;
    private final List<String> parentOrder;
    private final VBox lines = new VBox();
    private final Label more = new Label();
    private final List<List<FormField>> fields = new ArrayList<>();
    private NodePath list = NodePath.ROOT;

    /**
     * @param ids what the ids of its controls begin with
     * @param order of the keys of a row
     * @param parentOrder of the keys beside the list's own
     * @param fresh a new row
     */
    Rows(
            FormsViewModel model,
            String ids,
            String add,
            List<FieldSpec> specs,
            List<String> order,
            List<String> parentOrder,
            Fragment fresh) {
        this.model = model;
        this.ids = ids;
        this.specs = specs;
        this.order = order;
        this.parentOrder = parentOrder;
        getStyleClass().add("form-rows");
        lines.getStyleClass().add("form-rows");
        more.getStyleClass().add("form-note");
        getChildren()
                .addAll(
                        lines,
                        more,
                        Buttons.add(ids + "-add", Feather.PLUS, add, () -> add(fresh)));
    }

    void show(SourceTree tree, NodePath of) {
        list = of;
        int size = tree.size(of);
        int shown = Math.min(size, MOST);
        while (fields.size() > shown) {
            fields.removeLast();
            lines.getChildren().removeLast();
        }
        while (fields.size() < shown) {
            lines.getChildren().add(line(fields.size()));
        }
        for (int i = 0; i < shown; i++) {
            NodePath row = of.item(i);
            fields.get(i).forEach(field -> field.show(tree, row));
        }
        more.setText(size > shown ? (size - shown) + " more in the source" : "");
        more.setManaged(size > shown);
    }

    private HBox line(int index) {
        HBox row = new HBox();
        row.getStyleClass().add("form-row");
        List<FormField> made = new ArrayList<>();
        for (FieldSpec spec : specs) {
            String id = ids + "-" + index + "-" + spec.key().replace('_', '-');
            FormField field = new FormField(model, id, spec, order);
            boolean large = spec.prompt().length() > LARGE;
            field.setPrefWidth(large ? 140 : 70);
            HBox.setHgrow(field, large ? Priority.ALWAYS : Priority.SOMETIMES);
            made.add(field);
            row.getChildren().add(field);
        }
        row.getChildren()
                .add(
                        Buttons.icon(
                                ids + "-" + index + "-remove",
                                Feather.X,
                                "Remove",
                                () -> model.remove(list, index)));
        row.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, index));
        fields.add(made);
        return row;
    }

    private void pressed(KeyEvent event, int index) {
        int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (event.isAltDown() && by != 0) {
            event.consume();
            if (model.move(list, index, index + by)) {
                fields.get(index + by).getFirst().input().requestFocus();
            }
        }
    }

    private void add(Fragment fresh) {
        SourceTree tree = model.tree().get();
        if (tree != null) {
            int place = tree.size(list);
            model.insert(list, place, fresh, parentOrder);
            if (place < fields.size()) {
                fields.get(place).getFirst().input().requestFocus();
            }
        }
    }
}
