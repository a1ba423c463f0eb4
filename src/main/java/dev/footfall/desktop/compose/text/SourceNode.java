package dev.footfall.desktop.compose.text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A value of the text and the stretch that it takes up: offsets from 0, the end behind it. */
public sealed interface SourceNode {

    /** Where it begins. */
    int from();

    /** Behind its last character; for a block, behind that of its last value. */
    int to();

    /**
     * A single value.
     *
     * @param value what it says, without quotes
     * @param plain written without quotes and not as a block of text
     * @param decorated with an anchor or a tag, which a replacement would lose
     */
    record Scalar(int from, int to, String value, boolean plain, boolean decorated)
            implements SourceNode {
        /** Whether nothing is written there. */
        public boolean isAbsent() {
            return from == to;
        }
    }

    /**
     * A list.
     *
     * @param flow in brackets
     */
    record Items(int from, int to, boolean flow, boolean decorated, List<SourceNode> items)
            implements SourceNode {
        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A map.
     *
     * @param flow in braces
     */
    record Entries(int from, int to, boolean flow, boolean decorated, List<Entry> entries)
            implements SourceNode {
        /** Copies the entries. */
        public Entries {
            entries = List.copyOf(entries);
        }

        /** The entry with this key; null where there is none. */
        public @Nullable Entry entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().value().equals(key)) {
                    return entry;
                }
            }
            return null;
        }

        /** The value of this key; null where there is none. */
        public @Nullable SourceNode get(String key) {
            Entry entry = entry(key);
            return entry == null ? null : entry.value();
        }
    }

    /** Stands for what an anchor elsewhere names. */
    record Alias(int from, int to, String name) implements SourceNode {}

    /** A key and its value. */
    record Entry(Scalar key, SourceNode value) {}
}
