/**
 * YAML or JSON text to a tree that knows its places, and the checks that every part of a file
 * shares. Knows nothing of scenarios.
 */
@NullMarked
package dev.footfall.scenario.yaml;

import org.jspecify.annotations.NullMarked;
