/** How rows of text part into cells, in a log and in a table beside a scenario alike. */
@NullMarked
package dev.footfall.table;

import org.jspecify.annotations.NullMarked;
