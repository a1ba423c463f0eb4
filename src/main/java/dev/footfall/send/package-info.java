/** Posts one event over HTTP and says what came of it. */
@NullMarked
package dev.footfall.send;

import org.jspecify.annotations.NullMarked;
