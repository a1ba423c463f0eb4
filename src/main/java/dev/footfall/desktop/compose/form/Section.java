package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** A card of the forms that unfolds; says in its title what it holds. */
final class Section extends TitledPane {

    private final String title;
    private final Consumer<SourceTree> refresh;

    /**
     * @param refresh shows a tree in the content
     */
    Section(String id, String title, Consumer<SourceTree> refresh, Node... content) {
        this.title = title;
        this.refresh = refresh;
        setId(id);
        setText(title);
        setAnimated(false);
        getStyleClass().add("form-section");
        VBox box = new VBox(content);
        box.getStyleClass().add("form-body");
        setContent(box);
    }

    /** Shows a tree; what it holds is said behind the title. */
    void show(SourceTree tree, String holds) {
        setText(holds.isEmpty() ? title : title + "  ·  " + holds);
        refresh.accept(tree);
    }
}
