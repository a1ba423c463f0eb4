/** A finished run as text, JSON and pictures for other tools. */
@NullMarked
package dev.footfall.report;

import org.jspecify.annotations.NullMarked;
