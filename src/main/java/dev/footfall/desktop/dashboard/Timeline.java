package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Outlines;
import dev.footfall.metrics.LatencyScale;
import dev.footfall.metrics.Slice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    /** The slice at a moment, the nearest where there is none; empty only in an empty timeline. */
    Optional<Slice> at(double seconds) {
        if (slices.isEmpty()) {
            return Optional.empty();
        }
        long nanos = (long) (seconds * 1e9);
        int low = 0;
        int high = slices.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (slices.get(middle).startNanos() <= nanos) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Optional.of(slices.get(low));
    }

    /**
     * Where lines have their points, in seconds after the start: the middle of each slice, and the
     * outer edges of the first and the last, so that lines reach as far as columns do.
     */
    double[] linePlaces() {
        double[] edges = edges();
        double[] places = line(Slice::middleSeconds);
        if (places.length > 0) {
            places[0] = edges[0];
            places[places.length - 1] = edges[edges.length - 1];
        }
        return places;
    }

    /** A line's values at {@link #linePlaces()}: the first and the last one stand twice. */
    double[] line(ToDoubleFunction<Slice> value) {
        int n = slices.size();
        double[] line = new double[n == 0 ? 0 : n + 2];
        for (int i = 0; i < n; i++) {
            line[i + 1] = value.applyAsDouble(slices.get(i));
        }
        if (n > 0) {
            line[0] = line[1];
            line[n + 1] = line[n];
        }
        return line;
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

    /** Answers by {@link LatencyScale} bucket, over all slices. */
    long[] buckets(Function<Slice, List<Integer>> of) {
        long[] sums = new long[LatencyScale.BUCKETS];
        for (Slice slice : slices) {
            List<Integer> buckets = of.apply(slice);
            for (int b = 0; b < buckets.size(); b++) {
                sums[b] += buckets.get(b);
            }
        }
        return sums;
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
