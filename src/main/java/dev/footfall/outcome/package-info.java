/** What came of an event: one outcome for each, typed. */
@NullMarked
package dev.footfall.outcome;

import org.jspecify.annotations.NullMarked;
