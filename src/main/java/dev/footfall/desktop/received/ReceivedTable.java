package dev.footfall.desktop.received;

import dev.footfall.endpoint.store.ReceivedEvent;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Received events, the newest first. Columns are as wide as what they hold; the event as it came
 * takes the rest, where there is any.
 */
final class ReceivedTable extends TableView<ReceivedEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    /** From here on there is room for the event as it came. */
    private static final double WIDE = 1100;

    /** More of an event than a wall of pixels shows in a line, and little enough to lay out. */
    private static final int LONGEST = 600;

    /** The share of the way from which on more is wanted: before one must wait for it. */
    private static final double END = 0.98;

    private boolean listens;

    ReceivedTable(ReceivedViewModel model, ZoneId zone) {
        super(model.events());
        setId("received-table");
        setAccessibleText("Events that arrived, the newest first");
        getStyleClass().add("list-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label empty = new Label();
        empty.getStyleClass().add("panel-empty");
        empty.setWrapText(true);
        empty.textProperty().bind(model.empty());
        setPlaceholder(empty);
        TableColumn<ReceivedEvent, String> json =
                column("As it came", 400, Double.MAX_VALUE, e -> line(e.json()));
        json.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        getColumns()
                .setAll(
                        List.of(
                                column("Time", 100, 112, e -> TIME.format(e.at().atZone(zone))),
                                column("Type", 110, 150, ReceivedEvent::type),
                                column("Session", 110, 220, ReceivedEvent::sessionId),
                                column("Query", 170, 360, ReceivedEvent::query),
                                column("Document", 110, 220, ReceivedEvent::documentId),
                                column("Position", 70, 90, ReceivedTable::position),
                                json));
        skinProperty().addListener((o, before, now) -> listen(model));
        // Another question begins with the newest answer.
        model.following()
                .addListener(
                        (o, before, now) -> {
                            if (now && !getItems().isEmpty()) {
                                scrollTo(0);
                            }
                        });
    }

    /** Whoever scrolls down reads: nothing moves until they are back at the top. */
    private void listen(ReceivedViewModel model) {
        for (Node node : lookupAll(".scroll-bar")) {
            if (!listens
                    && node instanceof ScrollBar bar
                    && bar.getOrientation() == Orientation.VERTICAL) {
                listens = true;
                bar.valueProperty()
                        .addListener(
                                (o, before, now) -> {
                                    model.following().set(now.doubleValue() <= bar.getMin());
                                    model.atEnd().set(now.doubleValue() >= END * bar.getMax());
                                });
            }
        }
    }

    private static TableColumn<ReceivedEvent, String> column(
            String title,
            double width,
            double most,
            Function<ReceivedEvent, @Nullable String> value) {
        TableColumn<ReceivedEvent, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMaxWidth(most);
        column.setSortable(false);
        column.setCellValueFactory(
                cell -> {
                    String text = value.apply(cell.getValue());
                    return new ReadOnlyStringWrapper(text == null ? "–" : text);
                });
        return column;
    }

    private static @Nullable String position(ReceivedEvent event) {
        return event.position() == null ? null : event.position().toString();
    }

    private static String line(String json) {
        return json.length() <= LONGEST ? json : json.substring(0, LONGEST) + "…";
    }
}
