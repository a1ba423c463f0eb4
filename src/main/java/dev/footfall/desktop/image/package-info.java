/** Pictures as files. */
@NullMarked
package dev.footfall.desktop.image;

import org.jspecify.annotations.NullMarked;
