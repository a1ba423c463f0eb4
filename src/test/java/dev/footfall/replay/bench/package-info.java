/** Measures how fast logs are read; run by hand. */
@NullMarked
package dev.footfall.replay.bench;

import org.jspecify.annotations.NullMarked;
