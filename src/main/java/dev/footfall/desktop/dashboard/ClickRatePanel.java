package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.BarPanel;
import dev.footfall.desktop.chart.LegendEntry;
import dev.footfall.desktop.chart.Numbers;
import dev.footfall.metrics.ClickRates;

import java.util.List;

/** How often each place in the result list was clicked, beside what a model predicts. */
final class ClickRatePanel extends BarPanel {

    private static final int MOST = 10;

    private final LegendEntry expected;

    ClickRatePanel() {
        super(
                "chart-clicks",
                "Click rate by position",
                "Searches with results, and clicks on them, appear here by position.");
        shortTitle("Click rate");
        expected = entry("model", "series-expected");
        expected.present(false);
    }

    void show(ClickRates rates, List<Double> prediction) {
        long searches = rates.searches();
        int n = Math.min(MOST, Math.max(rates.clicks().size(), prediction.size()));
        boolean any = searches > 0 && n > 0;
        filled(any);
        expected.present(any && !prediction.isEmpty());
        if (!any) {
            return;
        }
        double[] values = new double[n];
        double[] lows = new double[n];
        double[] highs = new double[n];
        double highest = 0;
        for (int i = 0; i < n; i++) {
            long clicks = i < rates.clicks().size() ? rates.clicks().get(i) : 0;
            Wilson interval = Wilson.of(clicks, searches);
            values[i] = Math.min(1, (double) clicks / searches);
            lows[i] = interval.low();
            highs[i] = interval.high();
            highest = Math.max(highest, highs[i]);
        }
        double[] predicted = prediction.stream().limit(n).mapToDouble(p -> p).toArray();
        for (double p : predicted) {
            highest = Math.max(highest, p);
        }
        bars(values, lows, highs);
        strokes(predicted);
        fit(highest);
        summary(
                "Of %s searches with results, %s led to a click at position 0."
                        .formatted(
                                Numbers.count(searches),
                                Numbers.share(
                                        Math.min(searches, rates.clicks().getFirst()), searches)));
    }
}
