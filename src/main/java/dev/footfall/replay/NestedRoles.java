package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Which parts fields play that stand within objects of a record, as a tree of their names. */
final class NestedRoles {

    private final Map<String, NestedRoles> below = new HashMap<>();
    private int role = Roles.NO_ROLE;

    /** Notes a dotted name; others have nothing to do with it. */
    void add(String name, int itsRole) {
        if (!FieldPath.leadsInside(name) || name.startsWith("=")) {
            return;
        }
        NestedRoles at = this;
        for (String step : FieldPath.steps(name)) {
            at = at.below.computeIfAbsent(step, s -> new NestedRoles());
        }
        at.role = itsRole;
    }

    /** Whether no field stands within another. */
    boolean isEmpty() {
        return below.isEmpty();
    }

    /** What is sought at, or within, the field of this name; null for nothing. */
    @Nullable NestedRoles below(@Nullable String name) {
        return below.get(name);
    }

    /** The part of the field itself. */
    int role() {
        return role;
    }
}
