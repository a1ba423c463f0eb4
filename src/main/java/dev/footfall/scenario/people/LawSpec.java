package dev.footfall.scenario.people;

import java.util.List;

/** A law of durations; all in seconds of the person's time, above 0. */
public sealed interface LawSpec {

    /** Weibull; with a shape below 1, who has stayed long stays longer. */
    record Weibull(double shape, double scaleSeconds) implements LawSpec {}

    /** Log-normal. */
    record LogNormal(double medianSeconds, double sigma) implements LawSpec {}

    /** Gamma. */
    record Gamma(double shape, double scaleSeconds) implements LawSpec {}

    /** One of the given values; a single one is a constant. */
    record Empirical(List<Double> seconds) implements LawSpec {
        /** Copies the values. */
        public Empirical {
            seconds = List.copyOf(seconds);
        }
    }
}
