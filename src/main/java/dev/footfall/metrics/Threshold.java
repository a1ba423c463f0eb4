package dev.footfall.metrics;

import java.util.OptionalDouble;

/**
 * A condition under which a run counts as failed, such as {@code p99(felt) > 250ms}. Immutable, and
 * cheap enough to judge ten times a second.
 *
 * <pre>
 * min|mean|p50|p90|p95|p99|p999|max ( felt|service|dispatch )   &gt; 250ms     ms, s, us
 * error_rate                                       &gt; 1%        of answered and failed events
 * sent_rate                                        &lt; 95% of planned, or &lt; 100/s
 * status(422), status(5xx), reason(timeout)        &gt; 0
 * planned, sent, acknowledged, refused, failed, not_sent, missed_expectations   &gt; 0
 * </pre>
 *
 * Comparisons are {@code < <= > >= ==}.
 */
public final class Threshold {

    private final String expr;
    private final Measure measure;
    private final Comparison comparison;
    private final double limit;

    Threshold(String expr, Measure measure, Comparison comparison, double limit) {
        this.expr = expr;
        this.measure = measure;
        this.comparison = comparison;
        this.limit = limit;
    }

    /** Reads a threshold; a mistake is a result, not an exception. */
    public static ThresholdParse parse(String expr) {
        return new ThresholdParser(expr).parse();
    }

    /** As its author wrote it. */
    public String expr() {
        return expr;
    }

    /** Holds the run's figures against the limit. */
    public Judgement judge(MetricsSnapshot metrics) {
        OptionalDouble value = measure.of(metrics);
        boolean held = value.isPresent() && comparison.holds(value.getAsDouble(), limit);
        return new Judgement(expr, value, measure.unit().label(), held);
    }

    @Override
    public String toString() {
        return expr;
    }
}
