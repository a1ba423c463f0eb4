/** What the window needs of the engine, and how work leaves and re-enters the JavaFX thread. */
@NullMarked
package dev.footfall.desktop.engine;

import org.jspecify.annotations.NullMarked;
