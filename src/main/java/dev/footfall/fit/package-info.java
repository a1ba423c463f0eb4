/** Learns from recorded sessions what people are like, and writes it down as a scenario. */
@NullMarked
package dev.footfall.fit;

import org.jspecify.annotations.NullMarked;
