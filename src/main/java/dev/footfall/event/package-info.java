/** One interaction as the endpoint takes it, and its JSON. */
@NullMarked
package dev.footfall.event;

import org.jspecify.annotations.NullMarked;
