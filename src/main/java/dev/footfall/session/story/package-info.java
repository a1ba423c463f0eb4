/** Holds traffic against the story that its scenario tells. */
@NullMarked
package dev.footfall.session.story;

import org.jspecify.annotations.NullMarked;
