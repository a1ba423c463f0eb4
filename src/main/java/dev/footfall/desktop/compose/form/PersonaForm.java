package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.layout.VBox;

import java.util.List;

/** A kind of people: how often they come, how they read a page, how long they look. */
final class PersonaForm extends VBox {

    static final List<String> ORDER =
            List.of(
                    "name",
                    "weight",
                    "clicks",
                    "taste",
                    "dwell",
                    "habits",
                    "pace",
                    "variables",
                    "metadata");

    /** The names of the click models and of the three personas. */
    static final List<String> MODELS =
            List.of(
                    "pbm",
                    "cascade",
                    "dcm",
                    "dbn",
                    "sdbn",
                    "ubm",
                    "ccm",
                    "perfect",
                    "navigational",
                    "informational");

    private final Fields fields;

    PersonaForm(FormsViewModel model) {
        getStyleClass().add("form-body");
        fields =
                new Fields(model, "persona", ORDER)
                        .half(FieldSpec.text("name", "Name", "people 1"))
                        .half(FieldSpec.value("weight", "Weight", "1"))
                        .choice("clicks", "Reads a page as", "choose one", MODELS)
                        .choice(
                                "taste",
                                "Taste",
                                "that of the click model",
                                List.of("graded", "perfect", "navigational", "informational"))
                        .wide(
                                FieldSpec.value(
                                        "dwell",
                                        "Looks at a result for",
                                        "{ law: weibull, shape: 0.7, scale: 45s }"))
                        .wide(
                                FieldSpec.value(
                                        "habits",
                                        "Habits",
                                        "{ after_clicks: { refine: 0.3, another: 0.2 } }"))
                        .wide(FieldSpec.value("pace", "Pace", "{ look: 3s, think: 5s }"))
                        .wide(FieldSpec.value("metadata", "Metadata", "{ device: phone }"));
        getChildren().add(fields);
    }

    void show(SourceTree tree, NodePath persona) {
        fields.show(tree, persona);
    }
}
