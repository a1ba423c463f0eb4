package dev.footfall.replay;

/**
 * A record that is not replayed.
 *
 * @param line where it starts, from 1
 * @param reason one of a few fixed words, as counted
 * @param detail what exactly is wrong with this one
 */
public record SkippedRecord(long line, String reason, String detail) {}
