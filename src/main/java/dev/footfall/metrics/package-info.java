/** Counters and histograms folded into immutable snapshots. */
@NullMarked
package dev.footfall.metrics;

import org.jspecify.annotations.NullMarked;
