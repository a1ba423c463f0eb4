/** Wires scenario, schedule, sender and metrics into one run, and steers it. */
@NullMarked
package dev.footfall.run;

import org.jspecify.annotations.NullMarked;
