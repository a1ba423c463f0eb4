package dev.footfall.run;

/**
 * Something that a person did to the run, for the time charts.
 *
 * @param atNanos when, after the run's start
 * @param word what: {@code pause}, {@code resume}, {@code step}, {@code rate × 1.5}, {@code stop}
 */
public record Marker(long atNanos, String word) {}
