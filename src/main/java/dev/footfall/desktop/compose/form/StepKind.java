package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.SourceNode;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a step of a script can be, and what forms say of each. */
enum StepKind {
    SEARCH(
            "search",
            "Search",
            Feather.SEARCH,
            "red sneakers",
            List.of(
                    FieldSpec.text("search", "Query", "red sneakers"),
                    FieldSpec.value("results", "Results found", "24"),
                    FieldSpec.value("latency", "Time to first result", "40ms")),
            true),
    CLICK(
            "click",
            "Click",
            Feather.MOUSE_POINTER,
            "sku-1",
            List.of(
                    FieldSpec.text("click", "Document", "sku-1042"),
                    FieldSpec.value("position", "Position, from 0", "0")),
            true),
    DWELL(
            "dwell",
            "Dwell",
            Feather.EYE,
            "30s",
            List.of(
                    FieldSpec.value("dwell", "Time on the result", "42s"),
                    FieldSpec.value("jitter", "Give or take", "5s")),
            true),
    WAIT(
            "wait",
            "Wait",
            Feather.CLOCK,
            "2s",
            List.of(
                    FieldSpec.value("wait", "Time", "2s"),
                    FieldSpec.value("jitter", "Give or take", "1s")),
            false),
    EVENT(
            "event",
            "Event",
            Feather.ZAP,
            "add_to_cart",
            List.of(FieldSpec.text("event", "Event type", "add_to_cart")),
            true),
    BODY(
            "body",
            "Body",
            Feather.CODE,
            "{ event_type: click }",
            List.of(FieldSpec.value("body", "JSON, sent as written", "{ position: 1 }")),
            true),
    RAW(
            "raw",
            "Raw text",
            Feather.FILE_TEXT,
            "'{\"event_type\": '",
            List.of(
                    FieldSpec.text("raw", "Text, byte for byte", "{\"event_type\": "),
                    FieldSpec.text("content_type", "Content type", "application/json")),
            true),
    REPEAT(
            "repeat",
            "Repeat",
            Feather.REPEAT,
            "3",
            List.of(FieldSpec.value("repeat", "Times", "3")),
            false),
    CHOOSE("choose", "Choose", Feather.SHUFFLE, "", List.of(), false),
    SET(
            "set",
            "Set",
            Feather.EDIT_2,
            "{ colour: blue }",
            List.of(FieldSpec.value("set", "Variables", "{ colour: blue }")),
            false),
    LEAVE("leave", "Leave", Feather.LOG_OUT, "true", List.of(), false);

    private final String key;
    private final String word;
    private final Feather icon;
    private final String first;

    // List.copyOf gives one that nobody can change; the checker cannot see that.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<FieldSpec> fields;

    private final boolean sends;

    StepKind(
            String key,
            String word,
            Feather icon,
            String first,
            List<FieldSpec> fields,
            boolean sends) {
        this.key = key;
        this.word = word;
        this.icon = icon;
        this.first = first;
        this.fields = List.copyOf(fields);
        this.sends = sends;
    }

    String key() {
        return key;
    }

    String word() {
        return word;
    }

    Feather icon() {
        return icon;
    }

    /** Its fields, those that every sending step has included. */
    List<FieldSpec> fields() {
        List<FieldSpec> all = new ArrayList<>();
        fields.forEach(field -> all.add(field.key().equals(key) ? field.asNeeded() : field));
        if (sends && this != DWELL) {
            all.add(FieldSpec.value("at", "Not before", "10s"));
        }
        if (sends && this != BODY && this != RAW) {
            all.add(FieldSpec.value("fields", "Further fields", "{ price: 79.9 }"));
            all.add(FieldSpec.value("metadata", "Metadata", "{ device: phone }"));
        }
        if (sends) {
            all.add(FieldSpec.value("expect", "Expected status", "any 2xx"));
        }
        return all;
    }

    /** Whether what follows a new step of this kind is due at the instant of what it sends. */
    boolean endsAtOnce() {
        return sends || this == CHOOSE;
    }

    /** Its keys in the order of the reference. */
    List<String> order() {
        List<String> keys = new ArrayList<>(List.of(key));
        fields().stream().map(FieldSpec::key).filter(k -> !k.equals(key)).forEach(keys::add);
        return keys;
    }

    /** A new step of this kind. */
    Fragment fresh() {
        Map<String, Fragment> keys = new LinkedHashMap<>();
        switch (this) {
            case CHOOSE ->
                    keys.put(
                            key,
                            new Fragment.Rows(
                                    List.of(option(CLICK.fresh()), option(LEAVE.fresh()))));
            case REPEAT -> {
                keys.put(key, new Fragment.Raw(first));
                keys.put("steps", new Fragment.Rows(List.of(WAIT.fresh())));
            }
            case SEARCH -> {
                keys.put(key, new Fragment.Raw(first));
                keys.put("results", new Fragment.Raw("24"));
            }
            case CLICK -> {
                keys.put(key, new Fragment.Raw(first));
                keys.put("position", new Fragment.Raw("0"));
            }
            default -> keys.put(key, new Fragment.Raw(first));
        }
        return new Fragment.Keys(keys);
    }

    /** One way of a choice. */
    static Fragment option(Fragment step) {
        Map<String, Fragment> keys = new LinkedHashMap<>();
        keys.put("weight", new Fragment.Raw("1"));
        keys.put("steps", new Fragment.Rows(List.of(step)));
        return new Fragment.Keys(keys);
    }

    /** What kind a step is; null where it is none. */
    static @Nullable StepKind of(SourceNode.Entries step) {
        for (StepKind kind : values()) {
            if (step.entry(kind.key) != null) {
                return kind;
            }
        }
        return null;
    }
}
