/** Tables of data beside a scenario, from CSV or JSON Lines. */
@NullMarked
package dev.footfall.scenario.feed;

import org.jspecify.annotations.NullMarked;
