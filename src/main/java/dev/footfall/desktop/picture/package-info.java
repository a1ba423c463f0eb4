/** Draws the live screen into a file where there is no display. */
@NullMarked
package dev.footfall.desktop.picture;

import org.jspecify.annotations.NullMarked;
