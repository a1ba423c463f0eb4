/** People who search a catalogue: personas, their habits, and the sessions that come of them. */
@NullMarked
package dev.footfall.session.people;

import org.jspecify.annotations.NullMarked;
