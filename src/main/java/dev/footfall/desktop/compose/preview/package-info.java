/** What the scenario would do: sample sessions, rate, click rates, totals, one event by hand. */
@NullMarked
package dev.footfall.desktop.compose.preview;

import org.jspecify.annotations.NullMarked;
