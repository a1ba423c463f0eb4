package dev.footfall.scenario.script;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Place;
import dev.footfall.spelling.Nearest;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that a template may use at some point of the file, and what is known of each. */
public final class Scope {

    /** What every session knows of itself: its number from 0, and its id. */
    public static final String SESSION_INDEX = "session.index";

    /** See {@link #SESSION_INDEX}. */
    public static final String SESSION_ID = "session.id";

    /** Which round of the innermost repeat this is, from 1; 1 outside of one. */
    public static final String ROUND = "round";

    /** What a name's value always is. */
    public enum Type {
        /** A whole number, 64 bits. */
        WHOLE,
        /** Anything else, or it varies. */
        ANY
    }

    /** No message lists more names. */
    private static final int LISTED = 30;

    private final Map<String, Type> names = new LinkedHashMap<>();

    /** Feeders that cannot be read: their columns are not complained about as well. */
    private final Set<String> unread = new HashSet<>();

    private Scope() {}

    /** What is known everywhere. */
    public static Scope builtIn() {
        Scope scope = new Scope();
        scope.names.put(SESSION_INDEX, Type.WHOLE);
        scope.names.put(SESSION_ID, Type.ANY);
        scope.names.put(ROUND, Type.WHOLE);
        return scope;
    }

    /** A copy with more names; a name known before is replaced. */
    public Scope with(Map<String, Type> more) {
        Scope scope = new Scope();
        scope.names.putAll(names);
        scope.names.putAll(more);
        scope.unread.addAll(unread);
        return scope;
    }

    /** A copy that takes any column of these feeders. */
    public Scope withUnread(Collection<String> feeders) {
        Scope scope = with(Map.of());
        scope.unread.addAll(feeders);
        return scope;
    }

    private boolean isUnread(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && unread.contains(name.substring(0, dot));
    }

    /** Complains where a name is not known. */
    boolean check(String name, Place place, Complaints complaints) {
        if (names.containsKey(name) || isUnread(name)) {
            return true;
        }
        String nearest = Nearest.to(name, names.keySet());
        complaints.add(
                place,
                "unknown variable ${" + name + "}",
                nearest == null
                        ? "one of: " + listed() + "; $${ writes ${ itself"
                        : "${" + nearest + "}; $${ writes ${ itself");
        return false;
    }

    boolean isWhole(String name) {
        return names.get(name) == Type.WHOLE || isUnread(name);
    }

    private String listed() {
        String some = names.keySet().stream().limit(LISTED).collect(Collectors.joining(", "));
        return names.size() > LISTED ? some + " …" : some;
    }
}
