/**
 * Recorded logs to the same stream of sessions that a scenario gives.
 *
 * <p>A log is read once from end to end, which leaves an index of where each event is and when it
 * happened; its body is read from the file only when it is played.
 */
@NullMarked
package dev.footfall.replay;

import org.jspecify.annotations.NullMarked;
