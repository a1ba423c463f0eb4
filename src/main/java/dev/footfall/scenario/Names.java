package dev.footfall.scenario;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Place;

import java.util.HashMap;
import java.util.Map;

/** Names that have to differ: reports and stories tell people apart by them. */
final class Names {

    private final Map<String, Integer> lines = new HashMap<>();

    /** Takes a name; complains where it is taken already. */
    void claim(String name, Place place, String what, Complaints complaints) {
        Integer before = lines.putIfAbsent(name, place.line());
        if (before != null) {
            complaints.add(
                    place,
                    "the name \"" + name + "\" is used twice",
                    "another name for this " + what + "; see line " + before);
        }
    }
}
