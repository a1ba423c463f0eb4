/** What can be searched for, and in which order it is shown: the syntax tree and its reader. */
@NullMarked
package dev.footfall.scenario.catalogue;

import org.jspecify.annotations.NullMarked;
