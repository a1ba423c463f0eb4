package dev.footfall.desktop.compose.complete;

/**
 * Something that could be written.
 *
 * @param word the key or the value
 * @param about what it is, in a line; may be empty
 * @param insert what is put into the text for it
 */
public record Proposal(String word, String about, String insert) {}
