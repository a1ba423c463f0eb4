/** Where scenarios are written: forms, source and preview of one document. */
@NullMarked
package dev.footfall.desktop.compose;

import org.jspecify.annotations.NullMarked;
