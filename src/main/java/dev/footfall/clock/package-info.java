/** The one source of time: nothing else reads a clock or waits. */
@NullMarked
package dev.footfall.clock;

import org.jspecify.annotations.NullMarked;
