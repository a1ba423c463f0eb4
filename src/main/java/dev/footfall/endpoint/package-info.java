/** The local twin of the interactions endpoint. */
@NullMarked
package dev.footfall.endpoint;

import org.jspecify.annotations.NullMarked;
