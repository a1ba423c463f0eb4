package dev.footfall.scenario.yaml;

import java.util.List;

/** A value of the file, with its place. */
public sealed interface YamlNode {

    /** Where it begins. */
    Place place();

    /** What it is, for a message: {@code a list}, {@code the number 5}. */
    String describe();

    /**
     * A single value.
     *
     * @param kind what YAML 1.2 (JSON schema) takes it for
     * @param text as written, without quotes
     */
    record Scalar(Place place, Kind kind, String text) implements YamlNode {
        @Override
        public String describe() {
            return switch (kind) {
                case NULL -> "nothing";
                case INTEGER, DECIMAL -> "the number " + shortened();
                case BOOLEAN -> text;
                case TEXT -> "the text \"" + shortened() + "\"";
            };
        }

        private String shortened() {
            return text.length() <= 40 ? text : text.substring(0, 39) + "…";
        }
    }

    /** What a scalar is. */
    enum Kind {
        NULL,
        BOOLEAN,
        INTEGER,
        DECIMAL,
        TEXT
    }

    /** A list. */
    record Items(Place place, List<YamlNode> items) implements YamlNode {
        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** A map, in the file's order; no key occurs twice. */
    record Entries(Place place, List<Entry> entries) implements YamlNode {
        /** Copies the entries. */
        public Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public String describe() {
            return "a map of keys";
        }
    }

    /** A key and its value. */
    record Entry(String key, Place place, YamlNode value) {}
}
