package dev.footfall.metrics;

import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The measured side of a threshold: a name, a unit, and how to read it from the figures. */
record Measure(Unit unit, Function<MetricsSnapshot, OptionalDouble> read) {

    /** What a measured value is counted in. */
    enum Unit {
        MILLISECONDS("ms"),
        PERCENT("%"),
        PER_SECOND("/s"),
        COUNT("");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The value; empty where there is nothing to measure. */
    OptionalDouble of(MetricsSnapshot metrics) {
        return read.apply(metrics);
    }

    static Measure count(ToLongFunction<MetricsSnapshot> count) {
        return new Measure(Unit.COUNT, m -> OptionalDouble.of((double) count.applyAsLong(m)));
    }

    static Measure latency(
            Function<MetricsSnapshot, Percentiles> which, ToDoubleFunction<Percentiles> point) {
        return new Measure(
                Unit.MILLISECONDS,
                m -> {
                    Percentiles latencies = which.apply(m);
                    return latencies.count() == 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(point.applyAsDouble(latencies));
                });
    }

    /** Refused and failed events among those that came to an end over HTTP. */
    static Measure errorRate() {
        return new Measure(
                Unit.PERCENT,
                m -> percent(m.counts().errors(), m.counts().acknowledged() + m.counts().errors()));
    }

    /** Events sent among those that came due: below 100 % we were late or over a cap. */
    static Measure sentOfPlanned() {
        return new Measure(Unit.PERCENT, m -> percent(m.counts().sent(), m.counts().planned()));
    }

    /** Events sent a second, over the run. */
    static Measure sentPerSecond() {
        return new Measure(
                Unit.PER_SECOND,
                m ->
                        m.elapsedNanos() <= 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(m.counts().sent() * 1e9 / m.elapsedNanos()));
    }

    private static OptionalDouble percent(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
    }
}
