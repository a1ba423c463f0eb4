/**
 * Judges a request body as the real stack does: FastAPI over pydantic 2 in its lax mode, with
 * Python's own JSON reader.
 */
@NullMarked
package dev.footfall.endpoint.judge;

import org.jspecify.annotations.NullMarked;
