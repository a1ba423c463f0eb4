package dev.footfall.desktop.compose.preview;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The event that is looked at: its JSON as it is posted, a button that posts it, the answer. */
final class EventPane extends VBox {

    private final PreviewViewModel model;
    private final Label title = new Label();
    private final TextArea body = new TextArea();
    private final Button send = new Button();
    private final TextArea answer = new TextArea();

    EventPane(PreviewViewModel model) {
        this.model = model;
        setId("event");
        getStyleClass().add("event-pane");
        title.setId("event-title");
        title.getStyleClass().add("form-title");
        area(body, "event-body", "Body as it is posted", 4);
        area(answer, "event-answer", "Answer", 3);
        send.setId("event-send");
        send.getStyleClass().add("form-add");
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setOnAction(e -> model.send());
        send.disableProperty().bind(model.sending());
        getChildren().addAll(title, body, send, answer);
        model.selected().addListener((o, before, now) -> show());
        model.destination().addListener((o, before, now) -> show());
        model.answer().addListener((o, before, now) -> showAnswer());
        show();
    }

    private void show() {
        Preview.Mark mark = model.selected().get();
        boolean any = mark != null;
        setVisible(any);
        setManaged(any);
        if (mark != null) {
            title.setText(mark.words() + " · after " + Spans.of(mark.atNanos()));
            body.setText(model.body());
            var to = model.destination().get();
            send.setText("Send just this one to " + to.place() + " / " + to.slug());
        }
        showAnswer();
    }

    private void showAnswer() {
        String text = model.answer().get();
        answer.setText(text);
        answer.setVisible(!text.isEmpty());
        answer.setManaged(!text.isEmpty());
    }

    private static void area(TextArea area, String id, String name, int rows) {
        area.setId(id);
        area.setAccessibleText(name);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.getStyleClass().add("event-text");
    }
}
