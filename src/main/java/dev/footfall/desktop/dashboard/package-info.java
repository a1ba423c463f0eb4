/** The live screen: what was sent, how fast it was answered, what was refused. */
@NullMarked
package dev.footfall.desktop.dashboard;

import org.jspecify.annotations.NullMarked;
