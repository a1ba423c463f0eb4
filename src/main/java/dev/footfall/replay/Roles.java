package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which field of a record plays which part, by the known names or as the user says. */
final class Roles {

    /** Tried in this order where the user names no field. */
    static final List<String> KNOWN_TIME_FIELDS =
            List.of(
                    OwnFields.SENT,
                    OwnFields.TIME,
                    "timestamp",
                    "@timestamp",
                    "ts",
                    "time",
                    "event_time",
                    "eventTime",
                    "event_timestamp",
                    "created_at",
                    "createdAt",
                    "occurred_at",
                    "occurredAt",
                    "datetime",
                    "date",
                    "received_at",
                    "receivedAt");

    /** The endpoint's other fields: one of them makes a record an interaction. */
    private static final List<String> CONTRACT_FIELDS =
            List.of(
                    "document_id",
                    "position",
                    "query",
                    "result_count",
                    "latency_ms",
                    "dwell_ms",
                    "metadata");

    /** The parts; times come last, each by its rank. */
    static final int NO_ROLE = -1;

    static final int SESSION = 0;
    static final int TYPE = 1;
    static final int ACTION = 2;
    static final int QUERY_ID = 3;
    static final int USER_QUERY = 4;
    static final int CLIENT = 5;
    static final int ATTRIBUTES = 6;
    static final int EVENTS = 7;
    static final int OTTO_SESSION = 8;
    static final int BULK_INDEX = 9;
    static final int BULK_OTHER = 10;
    static final int CONTRACT = 11;
    static final int RAW = 12;
    static final int CONTENT_TYPE = 13;
    static final int TIME = 100;

    /** Many more than there are names, so that most fields find an empty slot at once. */
    private static final int SLOTS = 1024;

    private final Map<String, Integer> byName = new HashMap<>();
    private final byte[][] names = new byte[SLOTS][];
    private final int[] parts = new int[SLOTS];
    private final NestedRoles nested = new NestedRoles();
    private final LogOptions options;
    private final @Nullable String fixedType;

    Roles(LogOptions options) {
        this.options = options;
        String type = options.mapping().get("event_type");
        this.fixedType = type != null && type.startsWith("=") ? type.substring(1) : null;
        byName.put("action_name", ACTION);
        byName.put("query_id", QUERY_ID);
        byName.put("user_query", USER_QUERY);
        byName.put("client_id", CLIENT);
        byName.put("event_attributes", ATTRIBUTES);
        byName.put("events", EVENTS);
        byName.put("session", OTTO_SESSION);
        byName.put("index", BULK_INDEX);
        byName.put("create", BULK_INDEX);
        byName.put("update", BULK_OTHER);
        byName.put("delete", BULK_OTHER);
        byName.put(OwnFields.RAW, RAW);
        byName.put(OwnFields.CONTENT_TYPE, CONTENT_TYPE);
        for (String field : CONTRACT_FIELDS) {
            name(source(field), CONTRACT);
        }
        List<String> times = timeFields();
        for (int rank = 0; rank < times.size(); rank++) {
            name(times.get(rank), TIME + rank);
        }
        name(source("session_id"), SESSION);
        name(source("event_type"), TYPE);
        index();
    }

    private void name(String name, int role) {
        byName.put(name, role);
        nested.add(name, role);
    }

    /** The parts of fields within objects, which the mapping names with dots. */
    NestedRoles nested() {
        return nested;
    }

    /** The field names under which a time is looked for, the best first. */
    List<String> timeFields() {
        String named = options.timeField();
        String mapped = options.mapping().get("timestamp");
        return named != null
                ? List.of(named)
                : mapped == null
                        ? KNOWN_TIME_FIELDS
                        : mapped.isEmpty() ? List.of() : List.of(mapped);
    }

    /** The type that every record has, whatever it says; null where each says its own. */
    @Nullable String fixedType() {
        return fixedType;
    }

    /** Takes the time out of a record; null when it has none. */
    @Nullable JsonNode takeTime(ObjectNode json) {
        for (String name : timeFields()) {
            JsonNode time = FieldPath.get(json, name);
            if (time != null && !time.isNull()) {
                FieldPath.remove(json, name);
                return time;
            }
        }
        return null;
    }

    /** Where the log has this field of the endpoint's. */
    String source(String field) {
        return options.mapping().getOrDefault(field, field);
    }

    /** The part of the field whose name is these ASCII bytes. */
    int of(byte[] name, int from, int to) {
        int slot = slot(name, from, to);
        while (names[slot] != null) {
            if (Arrays.equals(names[slot], 0, names[slot].length, name, from, to)) {
                return parts[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return NO_ROLE;
    }

    private static int slot(byte[] name, int from, int to) {
        int hash = (to - from) * 31;
        if (to > from) {
            hash = (hash + name[from]) * 31 + name[to - 1];
        }
        return hash & SLOTS - 1;
    }

    private void index() {
        byName.forEach(
                (name, part) -> {
                    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                    int slot = slot(bytes, 0, bytes.length);
                    while (names[slot] != null) {
                        slot = slot + 1 & SLOTS - 1;
                    }
                    names[slot] = bytes;
                    parts[slot] = part;
                });
    }

    /** The part of the field with this name. */
    int of(@Nullable String name) {
        Integer role = byName.get(name);
        return role == null ? NO_ROLE : role;
    }
}
