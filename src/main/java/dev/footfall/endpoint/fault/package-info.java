/** Faults on purpose: what they are, how they are written, and when each one strikes. */
@NullMarked
package dev.footfall.endpoint.fault;

import org.jspecify.annotations.NullMarked;
