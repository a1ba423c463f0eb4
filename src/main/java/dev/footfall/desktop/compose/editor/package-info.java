/** The source view: highlighting, completion, problems under their place. */
@NullMarked
package dev.footfall.desktop.compose.editor;

import org.jspecify.annotations.NullMarked;
