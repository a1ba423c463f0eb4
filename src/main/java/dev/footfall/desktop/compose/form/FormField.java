package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.scenario.Problem;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import java.util.List;

/** A labelled field over one key of a map. What is typed is in the text at once. */
final class FormField extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FormsViewModel model;
    private final FieldSpec spec;
    private final List<String> order;
    private final TextField field = new TextField();
    private NodePath map = NodePath.ROOT;
    private boolean showing;

    /**
     * @param id of the field that is typed into
     * @param order of the keys of such a map
     */
    FormField(FormsViewModel model, String id, FieldSpec spec, List<String> order) {
        this.model = model;
        this.spec = spec;
        this.order = order;
        getStyleClass().add("form-field");
        Label label = new Label(spec.label());
        label.getStyleClass().add("form-label");
        label.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(spec.label());
        field.setPromptText(spec.prompt());
        if (spec.kind() == FieldSpec.Kind.VALUE) {
            field.getStyleClass().add("form-value");
        }
        getChildren().addAll(label, field);
        field.textProperty().addListener((o, before, now) -> typed(now));
        field.focusedProperty().addListener((o, before, now) -> model.seal());
    }

    /** What is typed into. */
    TextField input() {
        return field;
    }

    /** Shows the key of this map. */
    void show(SourceTree tree, NodePath of) {
        map = of;
        SourceNode node = tree.at(of.key(spec.key()));
        boolean own = node instanceof SourceNode.Alias || isLong(tree, node);
        String text = text(tree, node);
        field.setEditable(!own);
        field.setDisable(own);
        showing = true;
        // A text set anew lays the forms out, even if it is the same.
        boolean other = !text.equals(field.getText());
        if (other && (!field.isFocused() || !says(tree, node, text))) {
            field.setText(text);
        }
        showing = false;
        Problem problem = model.problemOf(of, spec.key());
        field.pseudoClassStateChanged(WRONG, problem != null);
        hint(
                problem != null
                        ? problem.what() + "\nExpected " + problem.expected()
                        : own ? "It has several lines: change it in the source" : "");
    }

    private void hint(String text) {
        Tooltip shown = field.getTooltip();
        if (!text.equals(shown == null ? "" : shown.getText())) {
            field.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        }
    }

    /** Whether the text has what is typed, quotes or not: the caret must not jump while typing. */
    private boolean says(
            SourceTree tree, @org.jspecify.annotations.Nullable SourceNode node, String text) {
        String typed = field.getText();
        return text.strip().equals(typed.strip())
                || (node != null && spec.written(typed).inline().equals(tree.written(node)));
    }

    private static boolean isLong(
            SourceTree tree, @org.jspecify.annotations.Nullable SourceNode node) {
        return switch (node) {
            case null -> false;
            // In one line it would lose its line breaks, and raw text is sent byte for byte.
            case SourceNode.Scalar scalar -> scalar.value().contains("\n");
            default -> tree.written(node).contains("\n");
        };
    }

    private static String text(
            SourceTree tree, @org.jspecify.annotations.Nullable SourceNode node) {
        return switch (node) {
            case null -> "";
            case SourceNode.Scalar scalar -> scalar.value().stripTrailing().replace('\n', ' ');
            case SourceNode.Alias alias -> "*" + alias.name();
            default -> isLong(tree, node) ? "…" : tree.written(node);
        };
    }

    private void typed(String text) {
        if (showing) {
            return;
        }
        if (text.isBlank() && !spec.needed()) {
            model.clear(map, spec.key(), field);
        } else {
            model.set(map, spec.key(), spec.written(text), order, field);
        }
    }
}
