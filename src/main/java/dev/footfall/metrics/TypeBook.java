package dev.footfall.metrics;

import org.HdrHistogram.AtomicHistogram;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How fast events of each type were answered. Small on purpose: two significant digits are enough
 * to see which type is slow, and take 30 kB a type and two atomic additions an event. Bounded in
 * types, since their names come from what others wrote.
 */
final class TypeBook {

    private static final int MOST_TYPES = 24;
    private static final int DIGITS = 2;

    private final ConcurrentHashMap<String, Page> pages = new ConcurrentHashMap<>();
    private final String others;

    /**
     * @param others the name that types share for which there is no page left
     */
    TypeBook(String others) {
        this.others = others;
    }

    private static final class Page {
        private final AtomicHistogram felt =
                new AtomicHistogram(1, LatencyHistogram.HIGHEST_MICROS, DIGITS);
        private final LongAdder errors = new LongAdder();
        private Percentiles read = Percentiles.NONE;

        /** Only the one reader calls this. */
        private Percentiles percentiles() {
            long count = felt.getTotalCount();
            if (count != read.count()) {
                read =
                        new Percentiles(
                                count,
                                at(50),
                                at(90),
                                at(95),
                                at(99),
                                at(99.9),
                                felt.getMaxValue() / 1_000.0);
            }
            return read;
        }

        private double at(double percentile) {
            return felt.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    /** From any thread. */
    void answered(String type, long feltNanos, boolean error) {
        Page page = pages.get(type);
        if (page == null) {
            String kept = pages.size() < MOST_TYPES ? type : others;
            page = pages.computeIfAbsent(kept, _ -> new Page());
        }
        if (error) {
            page.errors.increment();
        }
        page.felt.recordValue(LatencyHistogram.micros(feltNanos));
    }

    /** One entry for each type of which something was answered; {@code sent} are those answered. */
    List<TypeFigures> now() {
        List<TypeFigures> now = new ArrayList<>(pages.size());
        pages.forEach(
                (type, page) -> {
                    Percentiles felt = page.percentiles();
                    now.add(new TypeFigures(type, felt.count(), page.errors.sum(), felt));
                });
        return List.copyOf(now);
    }
}
