package dev.footfall.desktop.inspect;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Objects;

/** Every exchange of a run; a click or Enter opens one beside the table. */
public final class InspectView extends VBox {

    private static final double DETAIL_SHARE = 0.395;
    private static final double DETAIL_LEAST = 372;
    private static final double DETAIL_MOST = 640;
    private static final double NARROW = 1100;

    private final InspectViewModel model;
    private final ExchangePane detail;
    private final ExchangeTable table;

    /** Shows what the model says. */
    public InspectView(InspectViewModel model, ZoneId zone) {
        this.model = model;
        setId("inspect");
        getStyleClass().addAll("inspect", "chrome");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        InspectView.class.getResource("/assets/theme/inspect.css"))
                                .toExternalForm());
        table = new ExchangeTable(model, zone);
        detail = new ExchangePane(model, zone);
        VBox list = new VBox(8, head(model), filters(model), table);
        list.getStyleClass().add("panel");
        list.setMinWidth(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox both = new HBox(12, list, detail);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().add(both);
        widthProperty().subscribe(this::share);
        model.opened().subscribe(this::show);
    }

    private void share(Number width) {
        double wide = Math.clamp(width.doubleValue() * DETAIL_SHARE, DETAIL_LEAST, DETAIL_MOST);
        detail.setMinWidth(wide);
        detail.setMaxWidth(wide);
        table.setBrief(detail.isVisible() && width.doubleValue() < NARROW);
    }

    private void show(@Nullable Exchange exchange) {
        boolean open = exchange != null;
        boolean hadFocus = detail.isFocusWithin();
        detail.setVisible(open);
        detail.setManaged(open);
        table.setBrief(open && getWidth() < NARROW);
        if (!open && hadFocus) {
            table.requestFocus();
        }
    }

    /** Closes the opened exchange, and tells whether one was open. */
    public boolean closeDetail() {
        boolean open = detail.isVisible();
        model.close();
        return open;
    }

    private static HBox head(InspectViewModel model) {
        Label title = new Label("Exchanges");
        title.getStyleClass().add("panel-title");
        Label run = new Label();
        run.setId("inspect-run");
        run.getStyleClass().add("dim");
        run.textProperty().bind(model.title());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label remark = new Label();
        remark.setId("inspect-remark");
        remark.getStyleClass().add("dim");
        remark.textProperty().bind(model.remark());
        HBox head = new HBox(12, title, run, gap, remark);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private static FlowPane filters(InspectViewModel model) {
        ComboBox<String> outcome = new ComboBox<>();
        outcome.setId("inspect-outcome");
        outcome.setAccessibleText("Only exchanges that ended so");
        outcome.getItems()
                .addAll(
                        FilterWords.ALL,
                        FilterWords.ERRORS,
                        "Acknowledged",
                        "Refused",
                        "Failed",
                        "Not sent");
        outcome.valueProperty().bindBidirectional(model.outcome());
        Button clear = new Button("Clear");
        clear.setId("inspect-clear");
        clear.setOnAction(e -> model.clearFilter());
        FlowPane line =
                new FlowPane(
                        8,
                        8,
                        outcome,
                        field(
                                "inspect-type",
                                "type",
                                6,
                                "An event type, as it was posted",
                                model.type()),
                        field(
                                "inspect-status",
                                "status",
                                6,
                                "A status, 4xx, or a reason such as timeout",
                                model.status()),
                        field(
                                "inspect-session",
                                "session",
                                7,
                                "A session by number or id",
                                model.session()),
                        field("inspect-query", "query", 10, "Part of a query", model.query()),
                        field(
                                "inspect-document",
                                "document",
                                9,
                                "Part of a document id",
                                model.document()),
                        field(
                                "inspect-at-least",
                                "felt ≥ ms",
                                10,
                                "At least so long from due to done: 250, 1.5 s",
                                model.atLeast()),
                        clear);
        line.getStyleClass().add("filters");
        return line;
    }

    private static TextField field(
            String id, String what, int columns, String hint, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(what);
        field.setAccessibleText("Filter: " + hint);
        field.setTooltip(new Tooltip(hint));
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
