package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds a field of a record by its name. A dotted name leads into objects within the record, {@code
 * payload.search.text}, unless the record has a field of exactly that name. A way that meets
 * anything but an object, a list or a text, leads to no field: the record lacks it.
 */
final class FieldPath {

    private FieldPath() {}

    /** The names along the way. */
    static String[] steps(String name) {
        return name.split("\\.", -1);
    }

    /** Whether this name can lead into objects. */
    static boolean leadsInside(String name) {
        return name.indexOf('.') >= 0;
    }

    /** The field's value; null where there is none. */
    static @Nullable JsonNode get(ObjectNode record, String name) {
        JsonNode own = record.get(name);
        if (own != null || !leadsInside(name)) {
            return own;
        }
        JsonNode at = record;
        for (String step : steps(name)) {
            JsonNode next = at instanceof ObjectNode object ? object.get(step) : null;
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    /**
     * Takes a field out, and objects that hold nothing any more without it.
     *
     * @return whether it was there
     */
    static boolean remove(ObjectNode record, String name) {
        if (record.has(name) || !leadsInside(name)) {
            return record.remove(name) != null;
        }
        return get(record, name) != null && remove(record, steps(name), 0);
    }

    private static boolean remove(ObjectNode from, String[] steps, int at) {
        if (at + 1 < steps.length && from.get(steps[at]) instanceof ObjectNode inner) {
            remove(inner, steps, at + 1);
            if (!inner.isEmpty()) {
                return true;
            }
        }
        return from.remove(steps[at]) != null;
    }
}
