/** Kinds of people, as a scenario describes them: the syntax tree and its reader. */
@NullMarked
package dev.footfall.scenario.people;

import org.jspecify.annotations.NullMarked;
