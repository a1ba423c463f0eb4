package dev.footfall.scenario;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Place;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names that have to differ: reports and stories tell people apart by them. */
final class Names {

    private final Map<String, Integer> lines = new HashMap<>();

    /** All that were taken. */
    Set<String> all() {
        return lines.keySet();
    }

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
