package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.Outlines;
import dev.footfall.desktop.chart.Series;
import dev.footfall.desktop.chart.TimePanel;
import dev.footfall.desktop.chart.TimeWindow;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.Slice;
import dev.footfall.report.Figures;

import javafx.scene.control.Button;

import java.util.Arrays;

/** Events per second: planned, sent, acknowledged; what was planned and not sent is tinted. */
final class RatePanel extends TimePanel {

    private final Series missing = area("missing", "series-missing");
    private final Series planned = line("planned", "series-planned", false);
    private final Series sent = line("sent", "series-sent", true);
    private final Series acknowledged = line("acknowledged", "series-acknowledged", false);

    RatePanel(TimeWindow window) {
        super(
                "chart-rate",
                "Events per second",
                "Planned, sent and acknowledged events appear here once a run begins.",
                window,
                Scale.LINEAR,
                true);
        besideTitle(backToLive(window));
        entry("planned", "series-planned", planned, missing);
        entry("sent", "series-sent", sent);
        entry("acknowledged", "series-acknowledged", acknowledged);
    }

    void show(Board board) {
        Timeline timeline = board.timeline();
        time(board.start(), board.zone(), board.marks());
        double[] x = timeline.linePlaces();
        double[] due = timeline.line(s -> s.perSecond(s.counts().planned()));
        double[] out = timeline.line(s -> s.perSecond(s.counts().sent()));
        double[] back = timeline.line(s -> s.perSecond(s.counts().acknowledged()));
        missing.set(Outlines.between(x, out, due));
        planned.set(x, due);
        sent.set(x, out);
        acknowledged.set(x, back);
        fit(Math.max(highest(due), Math.max(highest(out), highest(back))), 1);
        filled(!timeline.isEmpty());
        remark(volume(board.whole()));
        readout(at -> timeline.at(at).map(s -> board.clock(at) + "   " + said(s)).orElse(""));
        if (!timeline.isEmpty()) {
            String volume = volume(board.whole());
            summary(
                    "At the end "
                            + said(timeline.slices().getLast())
                            + " a second."
                            + (volume.isEmpty() ? "" : " " + volume + "."));
        }
    }

    /** What went over the wire in bodies; rates are those of the whole run. */
    private static String volume(Board.Whole whole) {
        Bytes bytes = whole.bytes();
        return bytes.known() && bytes.sent() > 0
                ? "%s sent, %s received"
                        .formatted(volume(bytes.sent(), whole), volume(bytes.received(), whole))
                : "";
    }

    private static String volume(long bytes, Board.Whole whole) {
        long each = whole.seconds() > 0 ? Math.round(bytes / whole.seconds()) : 0;
        return Figures.bytes(bytes) + " (" + Figures.bytes(each) + "/s)";
    }

    private static String said(Slice slice) {
        return "planned %s, sent %s, acknowledged %s"
                .formatted(
                        Numbers.rate(slice.perSecond(slice.counts().planned())),
                        Numbers.rate(slice.perSecond(slice.counts().sent())),
                        Numbers.rate(slice.perSecond(slice.counts().acknowledged())));
    }

    private static Button backToLive(TimeWindow window) {
        Button button = new Button("Back to live");
        button.setId("back-to-live");
        button.setAccessibleText("Follow the run again");
        button.getStyleClass().add("back-to-live");
        button.setOnAction(e -> window.live());
        button.visibleProperty().bind(window.liveProperty().not());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static double highest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
