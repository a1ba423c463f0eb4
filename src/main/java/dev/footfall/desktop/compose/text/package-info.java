/** The one text that source and forms share: its undo, its syntax tree, edits at a node's place. */
@NullMarked
package dev.footfall.desktop.compose.text;

import org.jspecify.annotations.NullMarked;
