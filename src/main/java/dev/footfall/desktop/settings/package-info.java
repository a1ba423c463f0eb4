/** What the window remembers from one start to the next. */
@NullMarked
package dev.footfall.desktop.settings;

import org.jspecify.annotations.NullMarked;
