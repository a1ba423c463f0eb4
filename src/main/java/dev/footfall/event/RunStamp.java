package dev.footfall.event;

/**
 * The mark that every generated event carries in its metadata, so that an owner can filter
 * synthetic traffic out: {@code synthetic: true} and the run's id.
 *
 * @param runId names the run, for instance {@code 20261124T131500Z-first-steps}
 */
public record RunStamp(String runId) {}
