/** ChartFX with our axes and renderers, and the small pictures beside them. */
@NullMarked
package dev.footfall.desktop.chart;

import org.jspecify.annotations.NullMarked;
