/** Where received events go: into memory, within a budget, or into a DuckDB file. */
@NullMarked
package dev.footfall.endpoint.store;

import org.jspecify.annotations.NullMarked;
