/** Exact sessions, step by step: the syntax tree and its reader. */
@NullMarked
package dev.footfall.scenario.script;

import org.jspecify.annotations.NullMarked;
