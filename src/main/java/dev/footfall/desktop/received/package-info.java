/** What the local endpoint has received, and what goes wrong with it on purpose. */
@NullMarked
package dev.footfall.desktop.received;

import org.jspecify.annotations.NullMarked;
