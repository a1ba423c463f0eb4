/** Every exchange of a run, one by one, and the session that each belongs to. */
@NullMarked
package dev.footfall.desktop.inspect;

import org.jspecify.annotations.NullMarked;
