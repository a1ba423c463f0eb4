/** Estimates click models from pages that people saw and clicked. */
@NullMarked
package dev.footfall.fit.click;

import org.jspecify.annotations.NullMarked;
