/** What was sent, in forms that others read. */
@org.jspecify.annotations.NullMarked
package dev.footfall.export;
