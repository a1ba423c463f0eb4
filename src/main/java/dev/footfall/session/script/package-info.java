/** Plays exact sessions: steps to events. */
@NullMarked
package dev.footfall.session.script;

import org.jspecify.annotations.NullMarked;
