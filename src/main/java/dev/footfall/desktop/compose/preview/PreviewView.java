package dev.footfall.desktop.compose.preview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the scenario would do, in step with what is written. */
public final class PreviewView extends StackPane {

    private final PreviewViewModel model;
    private final Label totals = new Label();
    private final Label size = new Label();
    private final LanesPane lanes;
    private final BarsPane rate = new BarsPane("preview-rate", "bar-rate", 1);
    private final BarsPane clicks = new BarsPane("preview-clicks", "bar-clicks", 6);
    private final Label noRate = note("preview-no-rate");
    private final Label noClicks = note("preview-no-clicks");
    private final Label empty = note("preview-empty");
    private final VBox cards;

    /** Shows the model's preview. */
    public PreviewView(PreviewViewModel model) {
        this.model = model;
        setId("preview");
        getStyleClass().add("preview");
        lanes = new LanesPane(model::select);
        totals.setId("preview-totals");
        totals.getStyleClass().add("preview-totals");
        totals.setWrapText(true);
        size.setId("preview-size");
        size.getStyleClass().add("form-note");
        size.setWrapText(true);
        cards =
                new VBox(
                        card("Preview", totals, size),
                        card("Sample sessions", lanes, new EventPane(model)),
                        card("Planned events a second", noRate, rate),
                        card("Expected click rates", noClicks, clicks));
        cards.getStyleClass().add("form-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        empty.setText("Sample sessions, planned rate and totals appear here.");
        getChildren().addAll(scroll, empty);
        model.preview().addListener((o, before, now) -> show(now));
        model.selected().addListener((o, before, now) -> lanes.chosen(now));
        show(model.preview().get());
    }

    private void show(@Nullable Preview preview) {
        cards.setVisible(preview != null);
        empty.setVisible(preview == null);
        if (preview == null) {
            return;
        }
        totals.setText(TotalsText.line(preview.totals()));
        size.setText(TotalsText.small(preview.totals()));
        lanes.show(preview.lanes());
        lanes.chosen(model.selected().get());
        showRate(preview.rate());
        showClicks(preview.clickRates());
    }

    private void showRate(Preview.@Nullable Rate now) {
        either(rate, noRate, now != null, "People stay: how fast they act depends on the answers.");
        if (now != null) {
            long length = now.length().toNanos();
            rate.show(
                    now.perSecond(),
                    value -> TotalsText.rate(value),
                    List.of("0", Spans.of(length / 2), Spans.of(length)));
            double most = now.perSecond().stream().mapToDouble(d -> d).max().orElse(0);
            rate.setAccessibleText(
                    "Planned rate over "
                            + Spans.of(length)
                            + ", at most "
                            + TotalsText.rate(most)
                            + " a second");
        }
    }

    private void showClicks(List<Double> rates) {
        either(
                clicks,
                noClicks,
                !rates.isEmpty(),
                "A closed form exists where only people search, not where scripts take part.");
        clicks.show(
                rates,
                value -> Math.round(value * 100) + " %",
                IntStream.range(0, rates.size()).mapToObj(String::valueOf).toList());
        clicks.setAccessibleText(
                rates.isEmpty()
                        ? "No expected click rates"
                        : "Expected click rate at position 0: "
                                + String.format(Locale.ROOT, "%.1f %%", rates.getFirst() * 100));
    }

    private static void either(Node node, Label note, boolean there, String otherwise) {
        node.setVisible(there);
        node.setManaged(there);
        note.setText(otherwise);
        note.setVisible(!there);
        note.setManaged(!there);
    }

    private static VBox card(String title, Node... content) {
        Label name = new Label(title);
        name.getStyleClass().add("panel-title");
        VBox card = new VBox(name);
        card.getChildren().addAll(content);
        card.getStyleClass().add("preview-card");
        return card;
    }

    private static Label note(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("form-note");
        label.setWrapText(true);
        return label;
    }
}
