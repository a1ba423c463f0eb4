/** The durable record of a run, and reading it back. */
@NullMarked
package dev.footfall.journal;

import org.jspecify.annotations.NullMarked;
