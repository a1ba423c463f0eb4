package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.DistributionPanel;
import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.Outlines;
import dev.footfall.desktop.chart.Series;
import dev.footfall.metrics.LatencyScale;
import dev.footfall.metrics.Percentiles;

import java.util.Arrays;
import java.util.List;

/** How long answers took over the whole run: what people felt, and the server's own time. */
final class HistogramPanel extends DistributionPanel {

    private final Series felt;
    private final Series service;

    HistogramPanel() {
        super(
                "chart-histogram",
                "Answers by latency, ms",
                "Answers are counted here by how long they took.",
                List.of("least", "mean"));
        shortTitle("Answers, ms");
        felt = area("felt", "series-felt-count");
        service = line("service", "series-service-count");
    }

    void show(Board board) {
        long[] feltCounts = board.timeline().buckets(slice -> slice.feltBuckets());
        long[] serviceCounts = board.timeline().buckets(slice -> slice.serviceBuckets());
        int lowest = LatencyScale.BUCKETS;
        int highest = -1;
        long most = 0;
        int fullest = 0;
        for (int b = 0; b < LatencyScale.BUCKETS; b++) {
            long more = Math.max(feltCounts[b], serviceCounts[b]);
            if (more > 0) {
                lowest = Math.min(lowest, b);
                highest = b;
            }
            if (feltCounts[b] > feltCounts[fullest]) {
                fullest = b;
            }
            most = Math.max(most, more);
        }
        filled(highest >= 0);
        if (highest < 0) {
            felt.set(Outlines.NONE);
            service.set(Outlines.NONE);
            return;
        }
        double[] edges = new double[LatencyScale.BUCKETS + 1];
        Arrays.setAll(edges, LatencyScale::lowerEdge);
        double[] floor = new double[LatencyScale.BUCKETS];
        felt.set(Outlines.columns(edges, floor, doubles(feltCounts)));
        steps(edges, serviceCounts, lowest, highest);
        fit(LatencyScale.lowerEdge(lowest), LatencyScale.lowerEdge(highest + 1), (double) most);
        figures(0, least(board.whole().felt()), mean(board.whole().felt()));
        figures(1, least(board.whole().service()), mean(board.whole().service()));
        summary(
                "Of %s answers most were waited for between %s and %s, %s on average."
                        .formatted(
                                Numbers.count(board.whole().felt().count()),
                                Numbers.milliseconds(LatencyScale.lowerEdge(fullest)),
                                Numbers.milliseconds(LatencyScale.lowerEdge(fullest + 1)),
                                mean(board.whole().felt())));
    }

    private static String least(Percentiles of) {
        return of.count() == 0 ? Numbers.UNDEFINED : Numbers.milliseconds(of.min());
    }

    private static String mean(Percentiles of) {
        return of.count() == 0 ? Numbers.UNDEFINED : Numbers.milliseconds(of.mean());
    }

    private void steps(double[] edges, long[] counts, int lowest, int highest) {
        int n = highest - lowest + 1;
        double[] x = new double[2 * n + 2];
        double[] y = new double[2 * n + 2];
        for (int i = 0; i < n; i++) {
            x[2 * i + 1] = edges[lowest + i];
            x[2 * i + 2] = edges[lowest + i + 1];
            y[2 * i + 1] = counts[lowest + i];
            y[2 * i + 2] = counts[lowest + i];
        }
        x[0] = x[1];
        x[2 * n + 1] = x[2 * n];
        service.set(x, y);
    }

    private static double[] doubles(long[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }
}
