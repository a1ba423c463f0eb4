package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import java.util.ArrayList;
import java.util.List;

/**
 * A script or a kind of people.
 *
 * @param script whether it is a script
 * @param name as reports have it
 * @param words its weight and size
 */
record WhoRow(NodePath path, boolean script, String name, String words) {

    static final NodePath SCRIPTS = NodePath.ROOT.key("scripts");
    static final NodePath PEOPLE = NodePath.ROOT.key("people");

    /** Scripts, then people. */
    static List<WhoRow> of(SourceTree tree) {
        List<WhoRow> rows = new ArrayList<>();
        for (int i = 0; i < tree.size(SCRIPTS); i++) {
            NodePath path = SCRIPTS.item(i);
            int steps = tree.size(path.key("steps"));
            rows.add(
                    new WhoRow(
                            path,
                            true,
                            name(tree, path, "script " + (i + 1)),
                            weight(tree, path) + (steps == 1 ? "1 step" : steps + " steps")));
        }
        for (int i = 0; i < tree.size(PEOPLE); i++) {
            NodePath path = PEOPLE.item(i);
            String model = tree.value(path.key("clicks"));
            String parametrised = tree.value(path.key("clicks").key("model"));
            rows.add(
                    new WhoRow(
                            path,
                            false,
                            name(tree, path, "people " + (i + 1)),
                            weight(tree, path)
                                    + (model != null
                                            ? model
                                            : parametrised != null
                                                    ? parametrised
                                                    : "no click model")));
        }
        return rows;
    }

    private static String name(SourceTree tree, NodePath path, String otherwise) {
        String name = tree.value(path.key("name"));
        return name == null ? otherwise : name;
    }

    private static String weight(SourceTree tree, NodePath path) {
        String weight = tree.value(path.key("weight"));
        return weight == null || weight.equals("1") ? "" : "× " + weight + ", ";
    }
}
