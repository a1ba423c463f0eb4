package dev.footfall.session.people;

import dev.footfall.session.dwell.DwellLaw;
import dev.footfall.session.dwell.LogNormalDwell;

/**
 * How long things take, in seconds of the person's time.
 *
 * @param latency from a search to its first result
 * @param look from seeing the page (the first time, or again) to the click
 * @param think from leaving a page to the next search
 */
public record Pace(DwellLaw latency, DwellLaw look, DwellLaw think) {

    /** Log-normal with medians of 90 ms, 4 s and 6 s. */
    public static final Pace DEFAULT =
            new Pace(
                    new LogNormalDwell(.09, .5),
                    new LogNormalDwell(4, .7),
                    new LogNormalDwell(6, .8));
}
