/** The look: fonts, colours and style sheets. */
@NullMarked
package dev.footfall.desktop.theme;

import org.jspecify.annotations.NullMarked;
