/** What a recorded log holds, and the hand on its playing. */
@org.jspecify.annotations.NullMarked
package dev.footfall.desktop.replay;
