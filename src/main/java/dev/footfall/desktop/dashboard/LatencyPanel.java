package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.Outlines;
import dev.footfall.desktop.chart.Series;
import dev.footfall.desktop.chart.TimePanel;
import dev.footfall.desktop.chart.TimeWindow;
import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.Slice;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Latency over time on decades: the server's own time as bands, what people felt as the boldest
 * line, and between them, tinted, the waiting that service time hides.
 */
final class LatencyPanel extends TimePanel {

    private final Series hidden = area("hidden", "series-hidden");
    private final Series upper = area("service p90 to p99", "series-service-upper");
    private final Series lower = area("service p50 to p90", "series-service-lower");
    private final Series median = line("service p50", "series-service-p50", false);
    private final Series p99 = line("service p99", "series-service-p99", false);
    private final Series felt = line("felt p99", "series-felt", false);

    LatencyPanel(TimeWindow window) {
        super(
                "chart-latency",
                "Latency, ms",
                "Latency percentiles appear here with the first answers.",
                window,
                Scale.DECADES,
                false);
        entry("felt p99", "series-felt", felt, hidden);
        entry("service p99", "series-service-p99", p99, upper);
        entry("p90", "series-service-lower", lower);
        entry("p50", "series-service-p50", median);
    }

    void show(Board board) {
        Timeline timeline = board.timeline();
        time(board.start(), board.zone(), board.marks());
        double[] x = timeline.linePlaces();
        double[] s50 = column(timeline, Slice::service, Percentiles::p50);
        double[] s90 = column(timeline, Slice::service, Percentiles::p90);
        double[] s99 = column(timeline, Slice::service, Percentiles::p99);
        double[] f99 = column(timeline, Slice::felt, Percentiles::p99);
        hidden.set(Outlines.between(x, s99, f99));
        upper.set(Outlines.between(x, s90, s99));
        lower.set(Outlines.between(x, s50, s90));
        median.set(x, s50);
        p99.set(x, s99);
        felt.set(x, f99);
        Decades decades = Decades.of(s50, f99);
        fitDecades(decades.low(), decades.high());
        boolean answered = decades.found();
        filled(answered);
        readout(at -> timeline.at(at).map(s -> board.clock(at) + "   " + said(s)).orElse(""));
        String run = run(board.whole().felt());
        remark(run);
        if (answered) {
            summary("At the end " + said(timeline.slices().getLast()) + ". " + run + ".");
        }
    }

    /** The lines tell of each moment; this tells of all answers, as reports do. */
    private static String run(Percentiles felt) {
        return felt.count() == 0
                ? ""
                : "Whole run, felt: p50 %s, p90 %s, p99 %s, max %s"
                        .formatted(
                                Numbers.milliseconds(felt.p50()),
                                Numbers.milliseconds(felt.p90()),
                                Numbers.milliseconds(felt.p99()),
                                Numbers.milliseconds(felt.max()));
    }

    private static double[] column(
            Timeline timeline,
            Function<Slice, Percentiles> of,
            ToDoubleFunction<Percentiles> value) {
        return timeline.line(
                slice -> {
                    Percentiles p = of.apply(slice);
                    // A logarithmic axis has no place for zero.
                    return p.count() == 0 ? Double.NaN : Math.max(0.01, value.applyAsDouble(p));
                });
    }

    private static String said(Slice slice) {
        return "felt p99 %s, service p99 %s, p50 %s"
                .formatted(
                        said(slice.felt(), Percentiles::p99),
                        said(slice.service(), Percentiles::p99),
                        said(slice.service(), Percentiles::p50));
    }

    private static String said(Percentiles p, ToDoubleFunction<Percentiles> value) {
        return p.count() == 0 ? Numbers.UNDEFINED : Numbers.milliseconds(value.applyAsDouble(p));
    }
}
