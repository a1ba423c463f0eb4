/** Arguments to run plan to report to exit code. */
@NullMarked
package dev.footfall.cli;

import org.jspecify.annotations.NullMarked;
