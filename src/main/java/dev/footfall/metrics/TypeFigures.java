package dev.footfall.metrics;

/**
 * What came of the events of one type that were sent.
 *
 * @param type as posted; empty where a body names none
 * @param sent handed to HTTP
 * @param errors of those, refused or without a complete answer
 * @param felt due to done; two significant digits while a run goes on, three from its record
 */
public record TypeFigures(String type, long sent, long errors, Percentiles felt) {}
