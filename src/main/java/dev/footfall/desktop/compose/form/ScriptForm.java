package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** A script: its name, its weight, its steps one after another. */
final class ScriptForm extends VBox {

    static final List<String> ORDER = List.of("name", "weight", "variables", "metadata", "steps");

    private static final List<StepKind> COMMON =
            List.of(StepKind.SEARCH, StepKind.CLICK, StepKind.DWELL, StepKind.WAIT, StepKind.EVENT);

    private final FormsViewModel model;
    private final Fields head;
    private final StepList steps;
    private final StepForm step;
    private NodePath script = NodePath.ROOT;

    ScriptForm(FormsViewModel model) {
        this.model = model;
        getStyleClass().add("form-body");
        head =
                new Fields(model, "script", ORDER)
                        .half(FieldSpec.text("name", "Name", "script 1"))
                        .half(FieldSpec.value("weight", "Weight", "1"));
        steps = new StepList(model);
        step = new StepForm(model);
        steps.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, before, now) -> showStep());
        getChildren().addAll(head, title(), steps, adders(), step);
    }

    void show(SourceTree tree, NodePath of) {
        if (!of.equals(script)) {
            script = of;
            steps.getSelectionModel().clearSelection();
        }
        head.show(tree, of);
        steps.show(tree, of.key("steps"));
        step.show(tree, steps.selected());
    }

    private void showStep() {
        SourceTree tree = model.tree().get();
        if (tree != null) {
            step.show(tree, steps.selected());
        }
    }

    private HBox title() {
        Label label = new Label("Steps");
        label.getStyleClass().add("form-title");
        label.setLabelFor(steps);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row =
                new HBox(
                        label,
                        gap,
                        Buttons.icon(
                                "step-up", Feather.ARROW_UP, "Up  Alt+↑", () -> steps.shift(-1)),
                        Buttons.icon(
                                "step-down",
                                Feather.ARROW_DOWN,
                                "Down  Alt+↓",
                                () -> steps.shift(1)),
                        Buttons.icon(
                                "step-duplicate",
                                Feather.COPY,
                                "Duplicate  Ctrl+D",
                                steps::duplicate),
                        Buttons.icon(
                                "step-remove", Feather.TRASH_2, "Remove  Delete", steps::remove));
        row.getStyleClass().add("form-row");
        return row;
    }

    private FlowPane adders() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("form-adders");
        for (StepKind kind : COMMON) {
            Button add = new Button(kind.word(), new FontIcon(kind.icon()));
            add.setId("step-add-" + kind.key());
            add.getStyleClass().add("form-add");
            add.setTooltip(new Tooltip("Add a step after the selected one"));
            add.setOnAction(e -> add(kind));
            pane.getChildren().add(add);
        }
        MenuButton more = new MenuButton("More");
        more.setId("step-add-more");
        more.getStyleClass().add("form-add");
        for (StepKind kind : StepKind.values()) {
            if (!COMMON.contains(kind)) {
                MenuItem item = new MenuItem(kind.word(), new FontIcon(kind.icon()));
                item.setId("step-add-" + kind.key());
                item.setOnAction(e -> add(kind));
                more.getItems().add(item);
            }
        }
        pane.getChildren().add(more);
        return pane;
    }

    private void add(StepKind kind) {
        SourceTree tree = model.tree().get();
        if (tree == null) {
            return;
        }
        StepRow after = steps.selected();
        NodePath list = script.key("steps");
        NodePath at = after == null ? list.item(tree.size(list)) : after.target(tree);
        List<Fragment> fresh = Pauses.around(tree, at, kind);
        model.insert(at.parent(), at.index(), fresh, ORDER);
        steps.select(at.parent().item(at.index() + fresh.indexOf(kind.fresh())));
    }
}
