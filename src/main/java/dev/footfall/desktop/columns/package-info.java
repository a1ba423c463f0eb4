/** Which column of a log is what: choosing them, with the first events as they would be posted. */
@NullMarked
package dev.footfall.desktop.columns;

import org.jspecify.annotations.NullMarked;
