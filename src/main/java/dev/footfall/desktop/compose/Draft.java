package dev.footfall.desktop.compose;

/**
 * Text that was not saved when the window went away.
 *
 * @param file where it belongs; empty for a text that has no file yet
 * @param text with {@code \n} at the ends of lines
 */
public record Draft(String file, String text) {}
