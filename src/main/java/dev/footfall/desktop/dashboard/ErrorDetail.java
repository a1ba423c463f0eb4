package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.exchange.BodyText;
import dev.footfall.desktop.exchange.Clip;
import dev.footfall.metrics.ErrorGroup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;

/** A drawer at the right edge with a group's sample exchanges, pretty-printed. */
final class ErrorDetail extends VBox {

    private final DashboardViewModel model;
    private final Label pill = new Label();
    private final Label message = new Label();
    private final Label when = new Label();
    private final Label which = new Label();
    private final TextArea request = body("error-detail-request", "Request body");
    private final TextArea response = body("error-detail-response", "Response body");
    private final Button earlier = button("error-detail-earlier", "Earlier");
    private final Button later = button("error-detail-later", "Later");
    private int sample;

    ErrorDetail(DashboardViewModel model) {
        this.model = model;
        setId("error-detail");
        getStyleClass().add("drawer");
        message.getStyleClass().add("drawer-title");
        when.setId("error-detail-when");
        message.setId("error-detail-message");
        message.setWrapText(true);
        when.getStyleClass().add("caption");
        which.getStyleClass().add("mono-caption");
        Button copy = button("error-detail-copy", "Copy as text");
        copy.setOnAction(e -> copy((group, shown) -> ErrorText.plain(group, shown, model.zone())));
        Button curl = button("error-detail-curl", "Copy as curl");
        curl.setOnAction(e -> copy((group, shown) -> model.curl(shown)));
        Button close = button("error-detail-close", "Close");
        close.setOnAction(e -> model.close());
        earlier.setOnAction(e -> turn(-1));
        later.setOnAction(e -> turn(1));
        HBox head = new HBox(pill, gap(), curl, copy, close);
        head.getStyleClass().add("drawer-row");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox pages = new HBox(which, gap(), earlier, later);
        pages.getStyleClass().add("drawer-row");
        pages.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(request, Priority.ALWAYS);
        VBox.setVgrow(response, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head,
                        message,
                        when,
                        pages,
                        name("Request"),
                        request,
                        name("Response"),
                        response);
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        model.close();
                        key.consume();
                    }
                });
        setVisible(false);
        model.openedProperty().subscribe(this::show);
    }

    private void show(@Nullable ErrorRow row) {
        setVisible(row != null);
        sample = 0;
        if (row != null) {
            fill(row.group());
            request.requestFocus();
        }
    }

    private void fill(ErrorGroup group) {
        PillCell.dress(pill, group);
        message.setText(group.message());
        when.setText(ErrorText.when(group, model.allErrors(), model.zone()));
        int samples = group.samples().size();
        earlier.setDisable(sample == 0);
        later.setDisable(sample >= samples - 1);
        if (samples == 0) {
            which.setText("No exchange was kept.");
            request.clear();
            response.clear();
            return;
        }
        ErrorGroup.Sample shown = group.samples().get(sample);
        which.setText(
                "%s of %s kept · %s"
                        .formatted(
                                Numbers.count(sample + 1),
                                Numbers.count(samples),
                                ErrorText.where(shown)));
        request.setText(BodyText.pretty(shown.request()));
        response.setText(group.status() == 0 ? "(no answer)" : BodyText.pretty(shown.response()));
    }

    private void turn(int by) {
        ErrorRow row = model.openedProperty().get();
        if (row != null) {
            sample = Math.clamp(sample + by, 0, Math.max(0, row.group().samples().size() - 1));
            fill(row.group());
        }
    }

    private void copy(BiFunction<ErrorGroup, ErrorGroup.Sample, String> text) {
        ErrorRow row = model.openedProperty().get();
        if (row != null && !row.group().samples().isEmpty()) {
            Clip.text(text.apply(row.group(), row.group().samples().get(sample)));
        }
    }

    private static TextArea body(String id, String name) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(name);
        area.getStyleClass().add("body-text");
        area.setPrefHeight(120);
        return area;
    }

    private static Button button(String id, String name) {
        Button button = new Button(name);
        button.setId(id);
        button.getStyleClass().add("quiet-button");
        return button;
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("drawer-heading");
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
