/** Chance, one independent stream for each session, so that no session depends on another. */
@NullMarked
package dev.footfall.session.random;

import org.jspecify.annotations.NullMarked;
