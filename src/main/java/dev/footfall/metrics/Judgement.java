package dev.footfall.metrics;

import java.util.OptionalDouble;

/**
 * What a threshold says about a run at one moment.
 *
 * @param expr the threshold as its author wrote it
 * @param value the measured side: milliseconds for a latency, percent for {@code error_rate} and
 *     for {@code sent_rate} of planned, events a second for {@code sent_rate} otherwise, else a
 *     count; empty where there is nothing to measure yet (a rate with no denominator is undefined,
 *     not 0)
 * @param unit {@code ms}, {@code %}, {@code /s}, or empty for a count
 * @param held whether the fail condition is true; never for an undefined value
 */
public record Judgement(String expr, OptionalDouble value, String unit, boolean held) {}
