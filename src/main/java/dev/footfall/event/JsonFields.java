package dev.footfall.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Free fields of an event: names and JSON values, in order, never changed. Events have few of them
 * and there are very many events, so names stand in an array and not in a hash table. All events of
 * a person share one, so it remembers how it is written.
 */
public final class JsonFields extends AbstractMap<String, JsonNode> {

    /** No fields. */
    public static final JsonFields NONE = new JsonFields(new String[0], new JsonNode[0]);

    private final String[] names;
    private final JsonNode[] values;
    private volatile byte @Nullable [] written;

    private JsonFields(String[] names, JsonNode[] values) {
        this.names = names;
        this.values = values;
    }

    /** Fields in the order of a map; copied unless they are such already. */
    public static JsonFields of(Map<String, JsonNode> fields) {
        if (fields instanceof JsonFields already) {
            return already;
        }
        if (fields.isEmpty()) {
            return NONE;
        }
        String[] names = new String[fields.size()];
        JsonNode[] values = new JsonNode[names.length];
        int i = 0;
        for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
            names[i] = field.getKey();
            values[i++] = field.getValue();
        }
        return new JsonFields(names, values);
    }

    /** The same with one more, or with another value for one that is there. */
    public JsonFields with(String name, JsonNode value) {
        int at = placeOf(name);
        boolean there = at >= 0;
        int place = there ? at : names.length;
        String[] moreNames = there ? names : Arrays.copyOf(names, place + 1);
        JsonNode[] moreValues = Arrays.copyOf(values, moreNames.length);
        moreNames[place] = name;
        moreValues[place] = value;
        return new JsonFields(moreNames, moreValues);
    }

    /**
     * The members as JSON, commas between them, no braces. Without the names of a run's mark: a
     * replayed event may carry an earlier run's, and ours takes its place.
     */
    byte[] unmarked() {
        byte[] known = written;
        if (known == null) {
            JsonBytes json = new JsonBytes(64);
            write(json, true);
            known = json.toByteArray();
            written = known;
        }
        return known;
    }

    /**
     * Writes the members, commas between them.
     *
     * @param unmarked whether to leave the names of a run's mark out
     */
    void write(JsonBytes json, boolean unmarked) {
        int start = json.size();
        for (int i = 0; i < names.length; i++) {
            if (unmarked && RunStamp.owns(names[i])) {
                continue;
            }
            if (json.size() > start) {
                json.one(',');
            }
            json.text(names[i]);
            json.one(':');
            json.value(values[i]);
        }
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object name) {
        int place = placeOf(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return placeOf(name) >= 0;
    }

    private int placeOf(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, JsonNode>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, JsonNode>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, JsonNode> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return Map.entry(names[next], values[next++]);
        }
    }
}
