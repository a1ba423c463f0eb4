/** Earlier runs: what came of them, and the way back into them. */
@NullMarked
package dev.footfall.desktop.history;

import org.jspecify.annotations.NullMarked;
