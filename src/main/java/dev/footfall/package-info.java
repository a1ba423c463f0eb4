/** Where the program starts. */
@NullMarked
package dev.footfall;

import org.jspecify.annotations.NullMarked;
