package dev.footfall.desktop.columns;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where it is chosen which column of a log is what, beside the events that come of it. */
public final class ColumnsCard extends VBox {

    private final ColumnsViewModel model;
    private final Runnable done;
    private final GridPane rows = new GridPane();

    /**
     * @param done closes the card
     */
    public ColumnsCard(ColumnsViewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        setId("columns-card");
        getStyleClass().addAll("card", "chrome", "columns-card");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ColumnsCard.class.getResource("/assets/theme/columns.css"))
                                .toExternalForm());
        Label title = new Label("Columns of " + model.title());
        title.setId("columns-title");
        title.getStyleClass().add("card-title");
        Label told =
                new Label(
                        (model.chosenBefore()
                                        ? "Shown as you chose before."
                                        : "Which column feeds which field.")
                                + " The choice is kept for logs of this name or with the same"
                                + " columns.");
        told.getStyleClass().add("dim");
        rows.getStyleClass().add("columns-rows");
        for (FieldChoice field : model.fields()) {
            row(field.field().equals("timestamp") ? "time" : field.field(), column(field));
        }
        row("zone of times", zone());
        VBox outcome = outcome();
        HBox.setHgrow(outcome, Priority.ALWAYS);
        HBox both = new HBox(16, rows, outcome);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(title, told, both, buttons());
    }

    /** What gets the keyboard first. */
    public Node first() {
        return rows.getChildren().get(1);
    }

    private void row(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("mono");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        rows.addRow(rows.getRowCount(), label, control);
    }

    private static ComboBox<String> column(FieldChoice field) {
        ComboBox<String> columns = new ComboBox<>(field.offered());
        columns.setId("columns-" + field.field().replace('_', '-'));
        columns.setAccessibleText("Column for " + field.field());
        columns.setVisibleRowCount(12);
        columns.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String choice) {
                        return choice == null ? "" : FieldChoice.words(choice);
                    }

                    @Override
                    public String fromString(String words) {
                        return words;
                    }
                });
        columns.setValue(field.chosen().get());
        // Not bound both ways: while its items are replaced a combo box has no value at all.
        field.chosen().subscribe(columns::setValue);
        columns.valueProperty()
                .subscribe(
                        choice -> {
                            if (choice != null) {
                                field.chosen().set(choice);
                            }
                        });
        return columns;
    }

    private ComboBox<String> zone() {
        List<String> known = new ArrayList<>(ZoneId.getAvailableZoneIds());
        known.sort(null);
        known.addFirst(ZoneId.systemDefault().getId());
        known.addFirst("UTC");
        ComboBox<String> zones = new ComboBox<>();
        zones.getItems().setAll(known.stream().distinct().toList());
        zones.setId("columns-zone");
        zones.setEditable(true);
        zones.setAccessibleText("Zone of times that name none");
        model.zone().subscribe(zones::setValue);
        zones.valueProperty()
                .subscribe(
                        zone -> {
                            if (zone != null && !zone.isBlank()) {
                                model.zone().set(zone);
                            }
                        });
        return zones;
    }

    private VBox outcome() {
        TextArea events = new TextArea();
        events.setId("columns-preview");
        events.setAccessibleText("The first events as they would be posted");
        events.setEditable(false);
        events.setWrapText(true);
        events.getStyleClass().add("columns-events");
        events.textProperty().bind(model.events());
        events.setPromptText("The first five events appear here as they would be posted.");
        VBox.setVgrow(events, Priority.ALWAYS);
        Label counts = wrapped("columns-counts", "dim");
        counts.textProperty().bind(model.counts());
        Label problem = wrapped("columns-problem", "caution");
        problem.textProperty().bind(model.problem());
        for (Label label : new Label[] {counts, problem}) {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        return new VBox(8, events, problem, counts);
    }

    private static Label wrapped(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox buttons() {
        Button reset = new Button("Reset");
        reset.setId("columns-reset");
        reset.setTooltip(new Tooltip("Back to what the names of the columns say"));
        reset.setOnAction(e -> model.reset());
        Button cancel = new Button("Cancel");
        cancel.setId("columns-cancel");
        cancel.setOnAction(e -> done.run());
        Button use = new Button("Use these columns");
        use.setId("columns-use");
        use.getStyleClass().add("primary");
        use.setDefaultButton(true);
        use.disableProperty().bind(model.usable().not());
        use.setOnAction(
                e -> {
                    done.run();
                    model.use();
                });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, reset, gap, cancel, use);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }
}
