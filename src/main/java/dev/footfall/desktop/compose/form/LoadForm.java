package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When they come: at a rate, in stages, or as a crowd that stays. */
final class LoadForm extends VBox {

    private static final List<String> ORDER =
            List.of("sessions", "stages", "users", "spacing", "duration", "total", "rhythm");
    private static final List<String> STAGE = List.of("for", "rate", "from", "to");
    private static final NodePath LOAD = NodePath.ROOT.key("load");

    private final FormsViewModel model;
    private final Map<String, ToggleButton> ways = new LinkedHashMap<>();
    private final Fields rate;
    private final Fields users;
    private final Rows stages;
    private final Fields rest;
    private final VBox way = new VBox();

    LoadForm(FormsViewModel model) {
        this.model = model;
        getStyleClass().add("form-body");
        rate =
                new Fields(model, "load", ORDER)
                        .half(FieldSpec.value("sessions", "Sessions", "1/s, 90/min, 300/h"))
                        .choice("spacing", "Spacing", "even", List.of("even", "poisson"));
        users =
                new Fields(model, "load", ORDER)
                        .half(FieldSpec.value("users", "People at once", "20"));
        stages =
                new Rows(
                        model,
                        "stage",
                        "Stage",
                        List.of(
                                FieldSpec.value("for", "For", "30s"),
                                FieldSpec.value("rate", "At", "10/s"),
                                FieldSpec.value("from", "From", "1/s"),
                                FieldSpec.value("to", "To", "40/s")),
                        STAGE,
                        ORDER,
                        stage());
        rest =
                new Fields(model, "load", ORDER)
                        .half(FieldSpec.value("duration", "Until", "no limit"))
                        .half(FieldSpec.value("total", "Sessions at most", "no limit"));
        getChildren().addAll(choices(), way, rest);
    }

    void show(SourceTree tree) {
        String current =
                tree.at(LOAD) instanceof SourceNode.Entries load
                        ? ways.keySet().stream()
                                .filter(key -> load.entry(key) != null)
                                .findFirst()
                                .orElse("sessions")
                        : "sessions";
        ways.forEach((key, button) -> button.setSelected(key.equals(current)));
        switch (current) {
            case "stages" -> {
                way.getChildren().setAll(stages);
                stages.show(tree, LOAD.key("stages"));
            }
            case "users" -> {
                put(users);
                users.show(tree, LOAD);
            }
            default -> {
                put(rate);
                rate.show(tree, LOAD);
            }
        }
        rest.show(tree, LOAD);
    }

    private void put(Fields fields) {
        if (!way.getChildren().contains(fields)) {
            way.getChildren().setAll(fields);
        }
    }

    private HBox choices() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        add("sessions", "At a rate", group, row);
        add("stages", "In stages", group, row);
        add("users", "A steady crowd", group, row);
        return row;
    }

    private void add(String key, String text, ToggleGroup group, HBox row) {
        ToggleButton button = new ToggleButton(text);
        button.setId("load-by-" + key);
        button.getStyleClass().setAll("segment");
        button.setToggleGroup(group);
        button.setOnAction(
                e -> {
                    button.setSelected(true);
                    choose(key);
                });
        ways.put(key, button);
        row.getChildren().add(button);
    }

    /** Takes the other ways out of the load and puts this one in, as one step of undo. */
    private void choose(String key) {
        SourceTree tree = model.tree().get();
        if (tree == null
                || (tree.at(LOAD) instanceof SourceNode.Entries load && load.entry(key) != null)) {
            return;
        }
        Fragment value =
                switch (key) {
                    case "stages" -> new Fragment.Rows(List.of(stage()));
                    case "users" -> new Fragment.Raw("20");
                    default -> new Fragment.Raw("1/s");
                };
        if (tree.at(LOAD) == null) {
            model.set(
                    NodePath.ROOT,
                    "load",
                    new Fragment.Keys(Map.of(key, value)),
                    FormsView.ORDER,
                    this);
            return;
        }
        List<String> gone = new ArrayList<>(ways.keySet());
        gone.remove(key);
        if (key.equals("users")) {
            gone.add("spacing");
            gone.add("rhythm");
        }
        model.exchange(LOAD, gone, key, value, ORDER);
    }

    private static Fragment stage() {
        Map<String, Fragment> keys = new LinkedHashMap<>();
        keys.put("for", new Fragment.Raw("30s"));
        keys.put("rate", new Fragment.Raw("1/s"));
        return new Fragment.Keys(keys);
    }
}
