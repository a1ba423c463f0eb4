package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.Arrays;

/** The times and types of the events in one OTTO session line. */
final class OttoEvents {

    int size;
    long[] time = new long[64];
    @Nullable String[] type = new String[64];

    /** Times that could not be read; null where there was none. */
    @Nullable String[] badTime = new String[64];

    /** Whether there was such an array at all. */
    boolean seen;

    void clear() {
        size = 0;
        seen = false;
    }

    /** Reads an array whose start is the current token, up to its end. */
    void read(JsonParser p, Timestamps times, Words words) {
        seen = true;
        JsonToken token;
        while ((token = p.nextToken()) != JsonToken.END_ARRAY) {
            if (size == time.length) {
                time = Arrays.copyOf(time, size * 2);
                type = Arrays.copyOf(type, size * 2);
                badTime = Arrays.copyOf(badTime, size * 2);
            }
            time[size] = Timestamps.NONE;
            type[size] = null;
            badTime[size] = null;
            if (token == JsonToken.START_OBJECT) {
                event(p, times, words);
            } else {
                p.skipChildren();
            }
            size++;
        }
    }

    private void event(JsonParser p, Timestamps times, Words words) {
        String name;
        while ((name = p.nextName()) != null) {
            JsonToken value = p.nextToken();
            if (name.equals("ts")) {
                time[size] = RecordHead.timeOf(p, value, times);
                boolean bad = time[size] == Timestamps.NONE && value != JsonToken.VALUE_NULL;
                badTime[size] = bad ? p.getString() : null;
            } else if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type[size] =
                        words.of(p.getStringCharacters(), p.getStringOffset(), p.getStringLength());
            }
            if (value.isStructStart()) {
                p.skipChildren();
            }
        }
    }
}
