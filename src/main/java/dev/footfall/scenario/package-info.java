/** Reads and checks scenario files; every problem at once, with its place. */
@NullMarked
package dev.footfall.scenario;

import org.jspecify.annotations.NullMarked;
