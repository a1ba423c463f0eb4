/** Tables of how well laws are followed and models come back; run by hand. */
@NullMarked
package dev.footfall.fit.bench;

import org.jspecify.annotations.NullMarked;
