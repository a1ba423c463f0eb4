package dev.footfall.metrics;

import java.util.List;

/**
 * How often each place in the result list was clicked, from what was sent.
 *
 * @param searches searches that returned results, inferred from {@code result_count} greater than
 *     zero: the endpoint has no impression event
 * @param clicks clicks by zero-based position; a search clicked twice at one place counts twice
 * @param zeroResults searches that returned nothing
 */
public record ClickRates(long searches, List<Long> clicks, long zeroResults) {

    /** No searches yet. */
    public static final ClickRates NONE = new ClickRates(0, List.of(), 0);
}
