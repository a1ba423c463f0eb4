/** One exchange with the endpoint as people read it and take it elsewhere. */
@NullMarked
package dev.footfall.desktop.exchange;

import org.jspecify.annotations.NullMarked;
