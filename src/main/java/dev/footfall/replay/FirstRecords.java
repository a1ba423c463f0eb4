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

    private final Set<String> names = new LinkedHashSet<>();

    /** The names of the fields, in the order in which they first appear; of the outermost level. */
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
            String name;
            while ((name = p.nextName()) != null) {
                JsonToken value = p.nextToken();
                here.add(name);
                if (value.isStructStart()) {
                    p.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            // The reader counts it as left out; its names are as good as none.
            return;
        }
        names.addAll(here);
    }
}
