/** What to play and whom to send it to: choosing files, their problems, the target. */
@NullMarked
package dev.footfall.desktop.setup;

import org.jspecify.annotations.NullMarked;
