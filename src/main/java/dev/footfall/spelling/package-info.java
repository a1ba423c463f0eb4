/** Guesses what a misspelled word was meant to be. */
@NullMarked
package dev.footfall.spelling;

import org.jspecify.annotations.NullMarked;
