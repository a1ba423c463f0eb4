/** The window. */
@NullMarked
package dev.footfall.desktop;

import org.jspecify.annotations.NullMarked;
