package dev.footfall.desktop.inspect;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.exchange.Clip;
import dev.footfall.desktop.exchange.CurlText;
import dev.footfall.desktop.exchange.LongText;
import dev.footfall.journal.JournalRow;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One exchange: how it ended, its session as a lane, what was posted and what came back. */
final class ExchangePane extends VBox {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final InspectViewModel model;
    private final ZoneId zone;
    private final Label pill = new Label();
    private final Label type = label("exchange-type", "drawer-title");
    private final Label when = label("exchange-when", "caption");
    private final Label who = label("exchange-session", "drawer-heading");
    private final SessionLane lane;
    private final StepList steps;
    private final Label requestRemark = label("exchange-request-remark", "caption");
    private final LongText request = new LongText("exchange-request", "Request body");
    private final LongText response = new LongText("exchange-response", "Response body");
    private final Button curl = new Button("Copy as curl");

    ExchangePane(InspectViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        setId("exchange");
        getStyleClass().addAll("panel", "exchange");
        lane = new SessionLane(step -> model.open(step.row()));
        steps = new StepList(step -> model.open(step.row()));
        curl.setId("exchange-curl");
        curl.setOnAction(e -> copyCurl());
        Button copy = new Button("Copy");
        copy.setId("exchange-copy");
        copy.setOnAction(e -> copy());
        Button close = new Button("Close");
        close.setId("exchange-close");
        close.setOnAction(e -> model.close());
        for (Button button : new Button[] {curl, copy, close}) {
            button.getStyleClass().add("small");
        }
        HBox head = new HBox(8, pill, type, gap(), curl, copy, close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(request, Priority.ALWAYS);
        VBox.setVgrow(response, Priority.ALWAYS);
        HBox posted = new HBox(8, heading("Request"), requestRemark);
        posted.setAlignment(Pos.BASELINE_LEFT);
        // It may say at length why there is no body.
        requestRemark.setWrapText(true);
        requestRemark.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(requestRemark, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head,
                        when,
                        who,
                        lane,
                        steps,
                        posted,
                        request,
                        heading("Response"),
                        response);
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        model.close();
                        key.consume();
                    }
                });
        model.opened().subscribe(this::show);
    }

    private void show(@Nullable Exchange exchange) {
        if (exchange == null) {
            return;
        }
        JournalRow row = exchange.row();
        OutcomeCell.dress(pill, row);
        type.setText(row.type());
        when.setText(times(row));
        who.setText(exchange.sessionName());
        lane.show(exchange.steps(), row.step());
        steps.show(exchange.steps(), row.step());
        requestRemark.setText(exchange.requestRemark());
        request.show(exchange.request());
        response.show(exchange.response());
        curl.setDisable(exchange.posted() == null);
    }

    private String times(JournalRow row) {
        String due = "due " + at(row.dueNanos());
        Long felt = row.feltNanos();
        Long service = row.serviceNanos();
        Long sent = row.sentNanos();
        String times =
                felt == null || service == null || sent == null
                        ? due + " · never sent"
                        : "%s · sent %s later · service %s · felt %s"
                                .formatted(
                                        due,
                                        said(Math.max(0, sent - row.dueNanos())),
                                        said(service),
                                        said(felt));
        Integer expected = row.expectedStatus();
        return expected == null ? times : times + " · expected " + expected;
    }

    private static String said(long nanos) {
        return Numbers.milliseconds(nanos / 1e6);
    }

    private String at(long nanos) {
        return TIME.format(model.start().plusNanos(nanos).atZone(zone));
    }

    private void copy() {
        Exchange exchange = model.opened().get();
        if (exchange != null) {
            Clip.text(exchange.plain());
        }
    }

    private void copyCurl() {
        Exchange exchange = model.opened().get();
        String posted = exchange == null ? null : exchange.posted();
        if (exchange != null && posted != null) {
            Clip.text(CurlText.of(exchange.run(), posted));
        }
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("drawer-heading");
        return label;
    }

    private static Label label(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
