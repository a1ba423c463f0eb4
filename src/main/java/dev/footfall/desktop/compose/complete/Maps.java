package dev.footfall.desktop.compose.complete;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the keys of a map tell about which map it is, and which others may join them. */
final class Maps {

    private Maps() {}

    /** Those that know most of the keys that are there. */
    static List<JsonNode> fitting(List<JsonNode> schemas, Collection<String> keys) {
        List<JsonNode> best = new ArrayList<>();
        long most = -1;
        for (JsonNode schema : schemas) {
            if (!isMap(schema)) {
                continue;
            }
            long known = keys.stream().filter(key -> knows(schema, key)).count();
            if (known > most) {
                best.clear();
                most = known;
            }
            if (known == most) {
                best.add(schema);
            }
        }
        return best;
    }

    /**
     * The keys that may join: not those that would make it another map, nor those that mean nothing
     * beside what is said.
     */
    static List<String> free(JsonNode schema, Collection<String> keys, Map<String, String> said) {
        Set<String> excluded = new HashSet<>(excluded(schema, keys));
        schema.path("allOf").forEach(rule -> excluded.addAll(ruledOut(rule, said)));
        List<String> free = new ArrayList<>();
        schema.path("properties")
                .forEachEntry(
                        (key, value) -> {
                            if (!value.isBoolean()
                                    && !keys.contains(key)
                                    && !excluded.contains(key)) {
                                free.add(key);
                            }
                        });
        return free;
    }

    /** The keys that a map must have. */
    static List<String> required(JsonNode schema) {
        return strings(schema.path("required"));
    }

    private static boolean isMap(JsonNode schema) {
        return schema.has("properties") || schema.path("type").asString("").equals("object");
    }

    private static boolean knows(JsonNode schema, String key) {
        return schema.path("properties").has(key) || schema.path("additionalProperties").isObject();
    }

    /**
     * Keys that no way of writing the map has room for. Of {@code oneOf: [{required: [rate]},
     * {required: [to, for]}]} a map with {@code rate} has taken the first way.
     */
    private static Set<String> excluded(JsonNode schema, Collection<String> keys) {
        Set<String> all = null;
        List<JsonNode> ways = new ArrayList<>();
        schema.path("oneOf").forEach(ways::add);
        for (JsonNode way : ways) {
            Set<String> others = others(way, ways);
            if (keys.stream().anyMatch(others::contains)) {
                continue;
            }
            if (all == null) {
                all = new HashSet<>(others);
            } else {
                all.retainAll(others);
            }
        }
        return all == null ? Set.of() : all;
    }

    /** Of {@code if: {law: gamma}, then: {median: false}} the median, where the law is gamma. */
    private static Set<String> ruledOut(JsonNode rule, Map<String, String> said) {
        Set<String> keys = new HashSet<>();
        JsonNode tests = rule.path("if").path("properties");
        if (!tests.isEmpty() && tests.propertyStream().allMatch(test -> holds(test, said))) {
            rule.path("then")
                    .path("properties")
                    .forEachEntry(
                            (key, value) -> {
                                if (value.isBoolean() && !value.booleanValue()) {
                                    keys.add(key);
                                }
                            });
        }
        return keys;
    }

    private static boolean holds(Map.Entry<String, JsonNode> test, Map<String, String> said) {
        String word = said.get(test.getKey());
        return word != null && strings(test.getValue().path("enum")).contains(word);
    }

    private static Set<String> others(JsonNode way, List<JsonNode> ways) {
        Set<String> others = new HashSet<>();
        if (way.has("not")) {
            way.path("not").path("anyOf").forEach(no -> others.addAll(required(no)));
            return others;
        }
        for (JsonNode other : ways) {
            others.addAll(required(other));
        }
        required(way).forEach(others::remove);
        return others;
    }

    private static List<String> strings(JsonNode array) {
        List<String> list = new ArrayList<>();
        array.forEach(item -> list.add(item.stringValue()));
        return list;
    }
}
