package dev.footfall.session.people;

import dev.footfall.session.click.ClickModel;
import dev.footfall.session.click.Taste;
import dev.footfall.session.dwell.DwellLaw;

import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kind of person.
 *
 * @param name who this is
 * @param weight how many of the people are of this kind, beside the others; above 0
 * @param model how a page is read
 * @param taste what is made of a grade
 * @param dwell how long a result is looked at
 * @param habits how it goes on after a page
 * @param pace how long the rest takes
 * @param metadata what every event says about the person, for instance the device
 */
public record Persona(
        String name,
        double weight,
        ClickModel model,
        Taste taste,
        DwellLaw dwell,
        Habits habits,
        Pace pace,
        Map<String, JsonNode> metadata) {

    /** Keeps the order of the metadata. */
    public Persona {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "the weight of " + name + " is " + weight + "; expected a number above 0");
        }
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
