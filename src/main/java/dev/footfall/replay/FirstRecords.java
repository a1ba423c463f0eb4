package dev.footfall.replay;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.LinkedHashSet;
import java.util.Set;

/** Ends a reading after the first records, and notes the names of the fields of JSON lines. */
final class FirstRecords {

    /** Enough to judge columns by. */
    static final int MOST = 1_000;

    private static final JsonFactory JSON = new JsonFactory();

    /** Objects that have ids for names would give any number. */
    private static final int MOST_NESTED = 200;

    private static final int DEEPEST = 8;

    private final Set<String> names = new LinkedHashSet<>();
    private int nested;

    /**
     * The names of the fields, each before those within it, which have dots: {@code
     * payload.search.text}. Not those within lists, nor those whose own names have dots.
     */
    Set<String> names() {
        return names;
    }

    /**
     * A handler that passes lines on to another until there are enough records.
     *
     * @param log where the other one's records go
     */
    Lines.Handler of(Lines.Handler reader, LogCollector log) {
        return new Lines.Handler() {
            @Override
            public boolean line(
                    byte[] line, int from, int to, long offset, long number, boolean ended) {
                if (line[from] == '{') {
                    note(line, from, to);
                }
                return reader.line(line, from, to, offset, number, ended) && log.records() < MOST;
            }

            @Override
            public void tooLong(long offset, long number) {
                reader.tooLong(offset, number);
            }
        };
    }

    private void note(byte[] line, int from, int to) {
        Set<String> here = new LinkedHashSet<>();
        try (JsonParser p = JSON.createParser(ObjectReadContext.empty(), line, from, to - from)) {
            p.nextToken();
            note(p, "", 1, here);
        } catch (JacksonException broken) {
            // The reader counts it as left out; its names are as good as none.
            return;
        }
        here.forEach(this::add);
    }

    private void add(String name) {
        boolean within = name.indexOf('.') >= 0;
        if (!names.contains(name) && (!within || nested < MOST_NESTED)) {
            names.add(name);
            nested += within ? 1 : 0;
        }
    }

    private static void note(JsonParser p, String before, int depth, Set<String> here) {
        String name;
        while ((name = p.nextName()) != null) {
            JsonToken value = p.nextToken();
            boolean reachable = depth == 1 || !FieldPath.leadsInside(name);
            if (reachable) {
                here.add(before + name);
            }
            if (value == JsonToken.START_OBJECT
                    && !FieldPath.leadsInside(name)
                    && depth < DEEPEST) {
                note(p, before + name + ".", depth + 1, here);
            } else if (value.isStructStart()) {
                p.skipChildren();
            }
        }
    }
}
