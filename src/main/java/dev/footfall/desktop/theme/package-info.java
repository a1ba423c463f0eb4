/** Light and dark. */
@NullMarked
package dev.footfall.desktop.theme;

import org.jspecify.annotations.NullMarked;
