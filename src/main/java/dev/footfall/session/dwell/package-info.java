/** How long people stay on a result. */
@NullMarked
package dev.footfall.session.dwell;

import org.jspecify.annotations.NullMarked;
