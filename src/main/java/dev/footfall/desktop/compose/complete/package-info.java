/** What could be written at a place of a scenario that is not finished: no window needed. */
@NullMarked
package dev.footfall.desktop.compose.complete;

import org.jspecify.annotations.NullMarked;
