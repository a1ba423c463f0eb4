package dev.footfall.fit;

import dev.footfall.fit.click.ModelChoice;

import java.util.List;

/**
 * What was learnt.
 *
 * @param yaml a scenario that regenerates such traffic
 * @param choice which click models were tried, and how surprised each was
 * @param notes for the reader: what was left out or could not be learnt
 */
public record FittedScenario(String yaml, ModelChoice choice, List<String> notes) {

    /** Copies the notes. */
    public FittedScenario {
        notes = List.copyOf(notes);
    }
}
