package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of the step that is selected. */
final class StepForm extends VBox {

    private final FormsViewModel model;
    private final Map<StepKind, Fields> byKind = new EnumMap<>(StepKind.class);
    private final Fields way;
    private @Nullable Fields current;

    StepForm(FormsViewModel model) {
        this.model = model;
        setId("step");
        getStyleClass().add("step-form");
        way =
                new Fields(model, "way", List.of("weight", "steps"))
                        .half(FieldSpec.value("weight", "Weight", "1"));
    }

    /** Shows a step's fields, or none. */
    void show(SourceTree tree, @Nullable StepRow row) {
        Fields fields =
                row == null
                        ? null
                        : row.way()
                                ? way
                                : row.kind() == null
                                        ? null
                                        : byKind.computeIfAbsent(row.kind(), this::fields);
        if (fields != current) {
            getChildren().clear();
            if (fields != null) {
                getChildren().add(fields);
            }
            current = fields;
        }
        boolean any = fields != null && !fields.getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
        if (fields != null && row != null) {
            fields.show(tree, row.path());
        }
    }

    private Fields fields(StepKind kind) {
        Fields fields = new Fields(model, "step", kind.order());
        for (FieldSpec spec : kind.fields()) {
            boolean wide =
                    (spec.key().equals(kind.key()) && spec.kind() == FieldSpec.Kind.TEXT)
                            || spec.key().equals("body");
            if (wide) {
                fields.wide(spec);
            } else {
                fields.half(spec);
            }
        }
        return fields;
    }
}
