/**
 * Scenario and seed to sessions: who does what, after how long. Pure functions of the session's
 * number.
 */
@NullMarked
package dev.footfall.session;

import org.jspecify.annotations.NullMarked;
