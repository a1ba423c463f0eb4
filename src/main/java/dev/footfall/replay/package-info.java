/** Recorded logs to the same sessions that a scenario gives. */
@NullMarked
package dev.footfall.replay;

import org.jspecify.annotations.NullMarked;
