package dev.footfall.scenario;

/**
 * An exact session, step by step.
 *
 * @param name who this is
 * @param weight how often it is chosen beside the others; above 0
 */
public record Script(String name, double weight) {}
