package dev.footfall.desktop.setup;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where target and App are chosen, and where the name of a remote host is typed. */
public final class TargetCard extends VBox {

    private final TextField slug = field("slug", "demo");
    private final Runnable done;
    private final TargetViewModel model;

    /**
     * @param done closes the card
     */
    public TargetCard(TargetViewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        setId("target-card");
        getStyleClass().addAll("card", "chrome", "target-card");
        RadioButton local = new RadioButton("Local endpoint, inside this window");
        local.setId("target-local");
        RadioButton other = new RadioButton("Another server");
        other.setId("target-other");
        ToggleGroup group = new ToggleGroup();
        local.setToggleGroup(group);
        other.setToggleGroup(group);
        TextField address = field("target-address", "https://api.example.com");
        TextField confirmation = field("target-confirm", "");
        StringBinding host = model.hostToConfirm();
        VBox confirm = labelled("", confirmation);
        Label warning = (Label) confirm.getChildren().getFirst();
        warning.getStyleClass().setAll("label", "caution");
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warning.textProperty()
                .bind(
                        Bindings.concat(
                                "This host is not this machine: synthetic events end up in a real"
                                        + " App's analytics. Type ",
                                host,
                                " to confirm. A run starts at 5 events a second."));
        showWhen(confirm, host.isNotEmpty());
        VBox remote = new VBox(12, labelled("Base address", address), confirm);
        showWhen(remote, model.local().not());
        Label problem = new Label();
        problem.setId("target-problem");
        problem.getStyleClass().add("caution");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(model.problem());
        showWhen(problem, model.problem().isNotEmpty());

        Button use = new Button("Use");
        use.setId("target-use");
        use.setDefaultButton(true);
        use.getStyleClass().add("primary");
        use.disableProperty().bind(model.usable().not());
        use.setOnAction(e -> use());
        Button cancel = new Button("Cancel");
        cancel.setId("target-cancel");
        cancel.setOnAction(e -> done.run());
        HBox buttons = new HBox(8, cancel, use);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Label title = new Label("Send to");
        title.getStyleClass().add("card-title");
        getChildren()
                .addAll(
                        title,
                        local,
                        other,
                        remote,
                        labelled("App (slug)", slug),
                        problem,
                        buttons);

        other.setSelected(!model.local().get());
        local.selectedProperty().bindBidirectional(model.local());
        address.textProperty().bindBidirectional(model.address());
        slug.textProperty().bindBidirectional(model.slug());
        confirmation.textProperty().bindBidirectional(model.confirmation());
    }

    /** What gets the keyboard first. */
    public Node first() {
        return slug;
    }

    private void use() {
        if (model.use()) {
            done.run();
        }
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        return field;
    }

    private static VBox labelled(String text, TextField field) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private static void showWhen(Node node, javafx.beans.value.ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
