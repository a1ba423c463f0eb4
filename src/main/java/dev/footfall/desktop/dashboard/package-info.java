/** The live charts. */
@NullMarked
package dev.footfall.desktop.dashboard;

import org.jspecify.annotations.NullMarked;
