package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Outlines;
import dev.footfall.metrics.LatencyScale;
import dev.footfall.metrics.Slice;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A run's slices as columns of numbers, the form that charts draw from.
 *
 * @param slices oldest first; the last one long enough to be a rate
 */
record Timeline(List<Slice> slices) {

    static final Timeline EMPTY = new Timeline(List.of());

    /** Leaves out a last slice that has only begun: its rate would be noise. */
    static Timeline of(List<Slice> slices) {
        if (slices.size() > 1) {
            Slice last = slices.getLast();
            Slice before = slices.get(slices.size() - 2);
            if (last.lengthNanos() * 2 < before.lengthNanos()) {
                return new Timeline(slices.subList(0, slices.size() - 1));
            }
        }
        boolean begun = !slices.isEmpty() && slices.getFirst().lengthNanos() >= 200_000_000;
        return begun ? new Timeline(slices) : EMPTY;
    }

    boolean isEmpty() {
        return slices.isEmpty();
    }

    /** The middle of each slice, in seconds after the start. */
    double[] middles() {
        return column(Slice::middleSeconds);
    }

    /** Where slices begin, and where the last one ends, in seconds after the start. */
    double[] edges() {
        double[] edges = new double[slices.size() + 1];
        for (int i = 0; i < slices.size(); i++) {
            edges[i] = slices.get(i).startNanos() / 1e9;
        }
        if (!slices.isEmpty()) {
            Slice last = slices.getLast();
            edges[slices.size()] = (last.startNanos() + last.lengthNanos()) / 1e9;
        }
        return edges;
    }

    double[] column(ToDoubleFunction<Slice> value) {
        double[] column = new double[slices.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.applyAsDouble(slices.get(i));
        }
        return column;
    }

    /** Answers with statuses from {@code low} to below {@code high}, a second. */
    double[] statuses(int low, int high) {
        return column(
                s ->
                        s.perSecond(
                                s.byStatus().entrySet().stream()
                                        .filter(e -> e.getKey() >= low && e.getKey() < high)
                                        .mapToLong(Map.Entry::getValue)
                                        .sum()));
    }

    /** Felt latencies by slice and {@link LatencyScale} bucket. */
    int[][] heat() {
        int[][] cells = new int[slices.size()][];
        for (int i = 0; i < cells.length; i++) {
            List<Integer> buckets = slices.get(i).feltBuckets();
            int[] column = new int[buckets.size()];
            for (int b = 0; b < column.length; b++) {
                column[b] = buckets.get(b);
            }
            cells[i] = column;
        }
        return cells;
    }

    /** Columns that stand on {@code floor}; returns their tops, for the next layer. */
    static double[] stack(double[] floor, double[] layer) {
        double[] tops = new double[floor.length];
        for (int i = 0; i < tops.length; i++) {
            tops[i] = floor[i] + layer[i];
        }
        return tops;
    }

    Outlines layer(double[] floor, double[] tops) {
        return Outlines.columns(edges(), floor, tops);
    }
}
