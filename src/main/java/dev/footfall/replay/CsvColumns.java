package dev.footfall.replay;

import dev.footfall.table.CsvCells;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column feeds which field of the endpoint's.
 *
 * <p>A column is found by the user's mapping, else by its name: the field's own, or one that public
 * logs use (RetailRocket, YooChoose and others). A mapping that starts with {@code =} is no column
 * but a fixed value: {@code event_type==click}; an empty one says that there is none. YooChoose has
 * no column for what happened: its rows are clicks, and with a price they are purchases. All other
 * columns go into the metadata.
 */
final class CsvColumns {

    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("event_type", List.of("event_type", "event", "type", "action", "action_name"));
        NAMES.put(
                "session_id",
                List.of(
                        "session_id",
                        "sessionid",
                        "session",
                        "user_session",
                        "visitorid",
                        "visitor_id",
                        "client_id",
                        "user_id",
                        "userid"));
        NAMES.put(
                "document_id",
                List.of(
                        "document_id",
                        "documentid",
                        "doc_id",
                        "itemid",
                        "item_id",
                        "item",
                        "product_id",
                        "productid",
                        "object_id",
                        "sku"));
        NAMES.put("query", List.of("query", "user_query", "search_term", "searchterm", "q"));
        NAMES.put("position", List.of("position", "rank"));
        NAMES.put("result_count", List.of("result_count", "num_results", "hits"));
        NAMES.put("latency_ms", List.of("latency_ms"));
        NAMES.put("dwell_ms", List.of("dwell_ms"));
    }

    private final char separator;
    private final List<String> header;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int time = -1;

    CsvColumns(String headerRow, char separator, LogOptions options, Roles roles) {
        this.separator = separator;
        this.header = CsvCells.split(headerRow, separator).stream().map(String::strip).toList();
        for (Map.Entry<String, List<String>> field : NAMES.entrySet()) {
            String mapped = options.mapping().get(field.getKey());
            if (mapped == null) {
                byName(field.getKey(), field.getValue());
            } else if (mapped.startsWith("=")) {
                fixed.put(field.getKey(), mapped.substring(1));
            } else if (!mapped.isEmpty()) {
                byMapping(field.getKey(), mapped);
            }
        }
        for (String name : options.mapping().keySet()) {
            if (!NAMES.containsKey(name) && !name.equals("timestamp")) {
                problems.add("the mapping names \"" + name + "\", which is no field of an event");
            }
        }
        findTime(options, roles);
        findType(options.mapping().containsKey("event_type"));
    }

    private void byName(String field, List<String> names) {
        for (String name : names) {
            int column = column(name);
            if (column >= 0) {
                columns.put(field, column);
                return;
            }
        }
    }

    private void byMapping(String field, String name) {
        int column = column(name);
        if (column < 0) {
            problems.add("there is no column \"" + name + "\" for " + field);
        } else {
            columns.put(field, column);
        }
    }

    /** By the exact name first, then without regard to case, spaces and dashes. */
    private int column(String name) {
        int exact = header.indexOf(name);
        return exact >= 0
                ? exact
                : header.stream().map(CsvColumns::plain).toList().indexOf(plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private void findTime(LogOptions options, Roles roles) {
        for (String name : roles.timeFields()) {
            time = time < 0 ? column(name) : time;
        }
        boolean named = options.timeField() != null || options.mapping().containsKey("timestamp");
        if (time < 0 && named && !roles.timeFields().isEmpty()) {
            problems.add(
                    "there is no column \"" + roles.timeFields().getFirst() + "\" for the time");
        }
    }

    private void findType(boolean mapped) {
        boolean known = columns.containsKey("event_type") || fixed.containsKey("event_type");
        if (!known && !mapped && column("item") >= 0 && column("session") >= 0) {
            fixed.put("event_type", column("price") >= 0 ? "purchase" : "click");
        } else if (!known && !complained()) {
            problems.add("no column says what happened (event_type)");
        }
    }

    /** Whether the type was already complained about. */
    private boolean complained() {
        return problems.stream().anyMatch(problem -> problem.endsWith("for event_type"));
    }

    /** What keeps the rows from being understood; empty for nothing. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** What would be right instead. */
    String expected() {
        return "a mapping of fields to columns, such as event_type="
                + header.getFirst()
                + ", or event_type==click for a fixed word; columns here: "
                + String.join(", ", header);
    }

    char separator() {
        return separator;
    }

    List<String> header() {
        return header;
    }

    /**
     * What feeds each field, the time included: a column's name, or a fixed value after a {@code
     * =}. Fields that nothing feeds are absent.
     */
    Map<String, String> used() {
        Map<String, String> used = new LinkedHashMap<>();
        columns.forEach((field, column) -> used.put(field, header.get(column)));
        fixed.forEach((field, value) -> used.put(field, "=" + value));
        if (time >= 0) {
            used.put("timestamp", header.get(time));
        }
        return used;
    }

    /** The column of the time, -1 for none. */
    int time() {
        return time;
    }

    /** The field that a column feeds; null for none. */
    @Nullable String field(int column) {
        for (Map.Entry<String, Integer> entry : columns.entrySet()) {
            if (entry.getValue() == column) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** The value of a field in a row; null when it is empty or has no column. */
    @Nullable String value(String field, List<String> cells) {
        Integer column = columns.get(field);
        String value = column == null ? fixed.get(field) : cells.get(column);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The fields that may have a value. */
    List<String> fields() {
        return List.copyOf(NAMES.keySet());
    }
}
