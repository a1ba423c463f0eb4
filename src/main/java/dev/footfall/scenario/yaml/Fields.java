package dev.footfall.scenario.yaml;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A map whose keys have been checked against its {@link Block}. The methods return null (or the
 * fallback) where a key is absent, and also, after a complaint, where its value is wrong: reading
 * goes on so that every problem is found in one pass.
 */
public final class Fields {

    private final Place place;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private final Complaints complaints;

    private Fields(Place place, Complaints complaints) {
        this.place = place;
        this.complaints = complaints;
    }

    /** The fields of a node; null, after a complaint, where it is no map. */
    public static @Nullable Fields of(YamlNode node, Block block, Complaints complaints) {
        if (!(node instanceof YamlNode.Entries map)) {
            Scalars.wrong(
                    node,
                    block.name(),
                    "a map with some of the keys " + String.join(", ", block.keys()),
                    complaints);
            return null;
        }
        Fields fields = new Fields(map.place(), complaints);
        for (YamlNode.Entry entry : map.entries()) {
            if (block.keys().contains(entry.key())) {
                fields.entries.put(entry.key(), entry);
            } else {
                complaints.add(
                        entry.place(),
                        "unknown key \"" + entry.key() + "\" in " + block.name(),
                        block.insteadOf(entry.key()));
            }
        }
        return fields;
    }

    /** Where the map begins. */
    public Place place() {
        return place;
    }

    /** Where a key stands; the map's own place where it is absent. */
    public Place placeOf(String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null ? place : entry.place();
    }

    /** Whether a key is there, whatever its value. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** A key's value; null where it is absent. */
    public @Nullable YamlNode get(String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** A key's value; complains where it is absent. */
    public @Nullable YamlNode required(String key, String why) {
        YamlNode node = get(key);
        if (node == null) {
            complaints.add(place, "the key \"" + key + "\" is missing", why);
        }
        return node;
    }

    /** A text. */
    public @Nullable String text(String key) {
        YamlNode node = get(key);
        return node == null ? null : Scalars.text(node, key, complaints);
    }

    /** A text that is not blank. */
    public @Nullable String word(String key) {
        String text = text(key);
        if (text != null && text.isBlank()) {
            complaints.add(placeOf(key), key + " is blank", "a text");
            return null;
        }
        return text;
    }

    /** true or false. */
    public boolean flag(String key, boolean fallback) {
        YamlNode node = get(key);
        Boolean flag = node == null ? null : Scalars.flag(node, key, complaints);
        return flag == null ? fallback : flag;
    }

    /** A whole number within bounds, both included. */
    public @Nullable Long whole(String key, long least, long most) {
        YamlNode node = get(key);
        return node == null ? null : Scalars.whole(node, key, least, most, complaints);
    }

    /** A number above 0. */
    public double positive(String key, double fallback) {
        YamlNode node = get(key);
        Double value = node == null ? null : Scalars.positive(node, key, complaints);
        return value == null ? fallback : value;
    }

    /** A number from 0 to 1. */
    public double share(String key, double fallback) {
        YamlNode node = get(key);
        Double value = node == null ? null : Scalars.share(node, key, complaints);
        return value == null ? fallback : value;
    }

    /** A duration. */
    public @Nullable Duration duration(String key) {
        YamlNode node = get(key);
        return node == null ? null : Scalars.duration(node, key, complaints);
    }

    /** A rate, per second. */
    public @Nullable Double rate(String key) {
        YamlNode node = get(key);
        return node == null ? null : Scalars.rate(node, key, complaints);
    }

    /** A list; empty where absent or no list. */
    public List<YamlNode> list(String key) {
        YamlNode node = get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlNode.Items list) {
            return list.items();
        }
        Scalars.wrong(node, key, "a list", complaints);
        return List.of();
    }
}
