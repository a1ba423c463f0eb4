package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.ScalarText;

/**
 * One field of a form.
 *
 * @param key whose value it shows
 * @param label in words
 * @param kind how what is typed is written
 * @param needed whether its map would be something else without the key: it stays, with nothing to
 *     say, while someone deletes a word to write another
 * @param prompt stands in an empty field: an example, or what holds without one
 */
record FieldSpec(String key, String label, Kind kind, boolean needed, String prompt) {

    enum Kind {
        /** Words; quoted where YAML would take them for something else. */
        TEXT,
        /** A number, a duration, a map in braces: as YAML reads it. */
        VALUE
    }

    static FieldSpec text(String key, String label, String prompt) {
        return new FieldSpec(key, label, Kind.TEXT, false, prompt);
    }

    static FieldSpec value(String key, String label, String prompt) {
        return new FieldSpec(key, label, Kind.VALUE, false, prompt);
    }

    /** The same for a key that makes its map what it is. */
    FieldSpec asNeeded() {
        return new FieldSpec(key, label, kind, true, prompt);
    }

    Fragment written(String typed) {
        return kind == Kind.TEXT ? ScalarText.text(typed) : ScalarText.value(typed);
    }
}
