package dev.footfall.scenario.people;

import org.jspecify.annotations.Nullable;

/**
 * How long things take; null is not said.
 *
 * @param latency from a search to its first result
 * @param look from seeing the page to a click
 * @param think from leaving a page to the next search
 */
public record PaceSpec(
        @Nullable LawSpec latency, @Nullable LawSpec look, @Nullable LawSpec think) {}
