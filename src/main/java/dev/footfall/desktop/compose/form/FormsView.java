package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.scenario.Problem;
import dev.footfall.scenario.ScenarioReader;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * The scenario as cards that unfold. While the text cannot be read they stay as they were, dimmed,
 * under a sentence that says where it is broken.
 */
public final class FormsView extends StackPane {

    /** The keys of a scenario in the order of the reference. */
    static final List<String> ORDER = ScenarioReader.keys();

    private final FormsViewModel model;
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private final Label trouble = new Label();
    private final Button where = new Button("Show where");
    private final VBox banner = new VBox(8, trouble, where);
    private final Section head;
    private final Section who;
    private final Section load;
    private final Section catalogue;
    private final Section expected;

    /**
     * Shows what the model has.
     *
     * @param goTo shows a problem's place in the source
     */
    public FormsView(FormsViewModel model, Consumer<Problem> goTo) {
        this.model = model;
        setId("forms");
        getStyleClass().add("forms");
        Fields fields =
                new Fields(model, "scenario", ORDER)
                        .half(FieldSpec.text("name", "Name", "the file's name"))
                        .half(FieldSpec.text("app", "App (slug)", "demo"))
                        .wide(FieldSpec.text("notes", "What it shows", "a sentence or two"))
                        .half(FieldSpec.value("seed", "Seed", "1"))
                        .half(FieldSpec.value("speed", "Their seconds in one of ours", "1"));
        head = new Section("form-scenario", "Scenario", t -> fields.show(t, NodePath.ROOT), fields);
        WhoForm people = new WhoForm(model);
        who = new Section("form-who", "Who comes", people::show, people);
        LoadForm rates = new LoadForm(model);
        load = new Section("form-load", "When they come", rates::show, rates);
        CatalogueForm queries = new CatalogueForm(model);
        catalogue = new Section("form-catalogue", "What people search", queries::show, queries);
        Sentences stories =
                new Sentences(
                        model,
                        "expect",
                        "The traffic must show",
                        "Expectation",
                        "zero_result_rate 0.1 ± 0.05");
        Sentences limits =
                new Sentences(
                        model, "fail_if", "The run fails if", "Threshold", "p99(felt) > 250ms");
        expected =
                new Section(
                        "form-expected",
                        "What is expected",
                        tree -> {
                            stories.show(tree);
                            limits.show(tree);
                        },
                        stories,
                        limits);
        cards.getStyleClass().add("form-cards");
        cards.getChildren().addAll(head, who, load, catalogue, expected);
        head.setExpanded(false);
        load.setExpanded(false);
        catalogue.setExpanded(false);
        expected.setExpanded(false);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        banner.getStyleClass().add("form-banner");
        banner.setMaxHeight(USE_PREF_SIZE);
        trouble.setId("forms-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        where.setId("forms-where");
        where.getStyleClass().add("form-add");
        where.setOnAction(
                e -> {
                    Problem first = model.firstProblem();
                    if (first != null) {
                        goTo.accept(first);
                    }
                });
        VBox column = new VBox(banner, scroll);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(column);
        model.shown().addListener((o, before, now) -> show(model.tree().get()));
        model.refused().addListener((o, before, now) -> say());
        show(model.tree().get());
    }

    private void show(@Nullable SourceTree tree) {
        cards.setDisable(tree == null);
        say();
        if (tree != null) {
            String name = tree.value(NodePath.ROOT.key("name"));
            head.show(tree, name == null ? "" : name);
            who.show(tree, counted(WhoRow.of(tree).size()));
            load.show(tree, LoadWords.of(tree));
            int queries = tree.size(NodePath.ROOT.key("catalogue").key("queries"));
            catalogue.show(
                    tree, queries == 0 ? "" : queries == 1 ? "1 query" : queries + " queries");
            int sentences =
                    tree.size(NodePath.ROOT.key("expect"))
                            + tree.size(NodePath.ROOT.key("fail_if"));
            expected.show(tree, counted(sentences));
        }
    }

    private void say() {
        Problem first = model.firstProblem();
        boolean broken = first != null && model.tree().get() == null;
        String refused = model.refused().get();
        if (first != null && broken) {
            trouble.setText(
                    "The text cannot be read, so the forms wait. Line "
                            + first.line()
                            + ": "
                            + first.what());
        } else {
            trouble.setText(refused);
        }
        where.setVisible(broken);
        where.setManaged(broken);
        boolean any = broken || !refused.isEmpty();
        banner.setVisible(any);
        banner.setManaged(any);
    }

    private static String counted(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }
}
