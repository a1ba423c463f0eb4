/** The forms view: fields and lists drawn from the text, each change an edit at its place. */
@NullMarked
package dev.footfall.desktop.compose.form;

import org.jspecify.annotations.NullMarked;
