package dev.footfall.desktop.received;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;

/** What arrived at the local endpoint, newest first; the selected event as it came. */
public final class ReceivedView extends VBox {

    /**
     * Shows what the models say.
     *
     * @param replay opens a recording
     */
    public ReceivedView(
            ReceivedViewModel model, RecordViewModel record, ZoneId zone, Consumer<Path> replay) {
        setId("received");
        getStyleClass().addAll("received", "chrome");
        VBox list = new VBox(8, filters(model), table(model, zone), note(model));
        list.getStyleClass().add("panel");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox faults = new VBox(new FaultSwitches(model));
        faults.getStyleClass().add("panel");
        getChildren().addAll(head(model, new RecordBar(record, replay)), faults, list);
    }

    private static Region head(ReceivedViewModel model, RecordBar record) {
        Label count = new Label();
        count.setId("received-count");
        count.getStyleClass().add("received-count");
        count.textProperty().bind(model.total());
        Label types = label("received-types", model.byType());
        HBox line = new HBox(12, count, new Label("events acknowledged"), types);
        line.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(4, line, record);
    }

    private static HBox filters(ReceivedViewModel model) {
        Label title = new Label("Received");
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line =
                new HBox(
                        8,
                        title,
                        gap,
                        filter("received-type", "type", model.type()),
                        filter("received-session", "session", model.session()),
                        filter("received-document", "document", model.document()),
                        filter("received-query", "query", model.query()));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static TextField filter(String id, String what, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(what);
        field.setAccessibleText("Only events of this " + what);
        field.setPrefColumnCount(10);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static VBox table(ReceivedViewModel model, ZoneId zone) {
        ReceivedTable table = new ReceivedTable(model, zone);
        VBox.setVgrow(table, Priority.ALWAYS);
        TextArea whole = new TextArea();
        whole.setId("received-json");
        whole.setAccessibleText("The selected event as it came");
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.setPrefRowCount(3);
        whole.setMinHeight(Region.USE_PREF_SIZE);
        whole.setVisible(false);
        whole.managedProperty().bind(whole.visibleProperty());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, before, now) -> {
                            // An event that is no longer listed loses its selection; its text
                            // stays.
                            if (now != null) {
                                whole.setText(now.json());
                                whole.setVisible(true);
                            }
                        });
        VBox box = new VBox(8, table, whole);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Label note(ReceivedViewModel model) {
        Label note = label("received-remark", model.remark());
        note.visibleProperty().bind(model.remark().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private static Label label(String id, javafx.beans.value.ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("dim");
        label.textProperty().bind(text);
        return label;
    }
}
