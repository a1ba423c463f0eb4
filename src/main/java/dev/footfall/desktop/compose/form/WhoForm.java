package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who comes: scripts and kinds of people in a list, and under it the one that is selected. */
final class WhoForm extends VBox {

    private static final double ROW = 32;

    /** Border and padding, above and below; with less, the rows call for a scroll bar. */
    private static final double EDGES = 4;

    private static final int MOST_ROWS = 6;

    private final FormsViewModel model;
    private final ListView<WhoRow> list = new ListView<>();
    private final ScriptForm script;
    private final PersonaForm persona;

    WhoForm(FormsViewModel model) {
        this.model = model;
        getStyleClass().add("form-body");
        script = new ScriptForm(model);
        persona = new PersonaForm(model);
        list.setId("who");
        list.setAccessibleText("Who comes");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new WhoCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> showOne());
        list.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.DELETE) {
                        remove();
                    } else if (e.isAltDown() && e.getCode() == KeyCode.UP) {
                        shift(-1);
                    } else if (e.isAltDown() && e.getCode() == KeyCode.DOWN) {
                        shift(1);
                    } else if (e.isShortcutDown() && e.getCode() == KeyCode.D) {
                        duplicate();
                    }
                });
        getChildren().addAll(list, actions(), script, persona);
    }

    void show(SourceTree tree) {
        List<WhoRow> rows = WhoRow.of(tree);
        int selected = list.getSelectionModel().getSelectedIndex();
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
            if (!rows.isEmpty()) {
                list.getSelectionModel().select(Math.clamp(selected, 0, rows.size() - 1));
            }
        }
        double height = Math.clamp(rows.size(), 1, MOST_ROWS) * ROW + EDGES;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        showOne(tree);
    }

    private void showOne() {
        SourceTree tree = model.tree().get();
        if (tree != null) {
            showOne(tree);
        }
    }

    private void showOne(SourceTree tree) {
        WhoRow row = selected();
        visible(script, row != null && row.script());
        visible(persona, row != null && !row.script());
        if (row != null && tree.at(row.path()) != null) {
            if (row.script()) {
                script.show(tree, row.path());
            } else {
                persona.show(tree, row.path());
            }
        }
    }

    private static void visible(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }

    /** Two groups, one under the other where a line has no room for both. */
    private FlowPane actions() {
        HBox add =
                new HBox(
                        Buttons.add("who-add-script", Feather.LIST, "Script", this::addScript),
                        Buttons.add("who-add-people", Feather.USERS, "People", this::addPeople));
        HBox change =
                new HBox(
                        Buttons.icon("who-up", Feather.ARROW_UP, "Up  Alt+↑", () -> shift(-1)),
                        Buttons.icon("who-down", Feather.ARROW_DOWN, "Down  Alt+↓", () -> shift(1)),
                        Buttons.icon(
                                "who-duplicate",
                                Feather.COPY,
                                "Duplicate  Ctrl+D",
                                this::duplicate),
                        Buttons.icon(
                                "who-remove", Feather.TRASH_2, "Remove  Delete", this::remove));
        add.getStyleClass().add("form-row");
        change.getStyleClass().add("form-row");
        FlowPane row = new FlowPane(add, change);
        row.getStyleClass().add("form-adders");
        return row;
    }

    private void addScript() {
        Map<String, Fragment> keys = new LinkedHashMap<>();
        keys.put("name", new Fragment.Raw(fresh("A visitor")));
        keys.put("steps", new Fragment.Rows(List.of(StepKind.SEARCH.fresh())));
        add(WhoRow.SCRIPTS, new Fragment.Keys(keys));
    }

    private void addPeople() {
        Map<String, Fragment> keys = new LinkedHashMap<>();
        keys.put("name", new Fragment.Raw(fresh("Searchers")));
        keys.put("clicks", new Fragment.Raw("informational"));
        add(WhoRow.PEOPLE, new Fragment.Keys(keys));
        SourceTree tree = model.tree().get();
        if (tree != null && tree.at(NodePath.ROOT.key("catalogue")) == null) {
            model.set(
                    NodePath.ROOT,
                    "catalogue",
                    new Fragment.Keys(
                            Map.of(
                                    "queries",
                                    new Fragment.Rows(List.of(CatalogueForm.freshQuery())))),
                    FormsView.ORDER,
                    this);
        }
    }

    private void add(NodePath where, Fragment item) {
        SourceTree tree = model.tree().get();
        if (tree != null) {
            int place = tree.size(where);
            model.insert(where, place, item, FormsView.ORDER);
            select(where.item(place));
        }
    }

    private void duplicate() {
        WhoRow row = selected();
        if (row != null) {
            model.duplicate(row.path().parent(), row.path().index(), fresh(row.name()));
            select(row.path().parent().item(row.path().index() + 1));
        }
    }

    private void remove() {
        WhoRow row = selected();
        if (row != null) {
            model.remove(row.path().parent(), row.path().index());
        }
    }

    private void shift(int by) {
        WhoRow row = selected();
        if (row != null) {
            int to = row.path().index() + by;
            if (model.move(row.path().parent(), row.path().index(), to)) {
                select(row.path().parent().item(to));
            }
        }
    }

    /** A name that nobody has yet: {@code A visitor 2}. */
    private String fresh(String name) {
        List<String> taken = list.getItems().stream().map(WhoRow::name).toList();
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name + " " + n;
        }
        return free;
    }

    private @Nullable WhoRow selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void select(NodePath path) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).path().equals(path)) {
                list.getSelectionModel().select(i);
                list.scrollTo(i);
            }
        }
    }
}
