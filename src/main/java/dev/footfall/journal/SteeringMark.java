package dev.footfall.journal;

/**
 * Something that a person, or a threshold, did to a run.
 *
 * @param atNanos when, after the start of the run
 * @param word what: {@code pause}, {@code resume}, {@code step}, {@code rate × 2}, {@code stop},
 *     {@code stop now}
 */
public record SteeringMark(long atNanos, String word) {}
