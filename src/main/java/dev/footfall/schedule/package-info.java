/** When each event is due: arrivals, pacing and time-lapse as pure functions of elapsed time. */
@NullMarked
package dev.footfall.schedule;

import org.jspecify.annotations.NullMarked;
