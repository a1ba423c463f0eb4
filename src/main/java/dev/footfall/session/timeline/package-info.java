/** What those who play a person tell of a visit: its events, one after another. */
@NullMarked
package dev.footfall.session.timeline;

import org.jspecify.annotations.NullMarked;
