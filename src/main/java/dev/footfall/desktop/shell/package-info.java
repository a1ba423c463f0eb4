/** The window around the screens: rail, top bar, steering, keyboard, and the one pulse. */
@NullMarked
package dev.footfall.desktop.shell;

import org.jspecify.annotations.NullMarked;
