package dev.footfall.replay;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventDecoder;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

/** A row of a table. A cell that should be a whole number and is none is sent as it is written. */
record CsvRecord(CsvColumns columns, List<String> cells, @Nullable String keepTimeAs)
        implements ParsedRecord {

    private static final Set<String> NUMBERS =
            Set.of("position", "result_count", "latency_ms", "dwell_ms");

    @Override
    public @Nullable String sessionId() {
        return columns.value("session_id", cells);
    }

    @Override
    public EventBody body(@Nullable String sessionId) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String field : columns.fields()) {
            String value = columns.value(field, cells);
            if (value != null) {
                json.set(field, NUMBERS.contains(field) ? number(value) : text(field, value));
            }
        }
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (column == columns.time()) {
                keepTime(json, cell);
            } else if (!cell.isEmpty() && columns.field(column) == null) {
                metadata.put(columns.header().get(column), cell);
            }
        }
        if (!metadata.isEmpty()) {
            json.set("metadata", metadata);
        }
        return EventDecoder.decode(json);
    }

    private void keepTime(ObjectNode json, String cell) {
        if (keepTimeAs != null && !cell.isEmpty()) {
            json.put(keepTimeAs, cell);
        }
    }

    private static JsonNode text(String field, String value) {
        return JsonNodeFactory.instance.stringNode(
                field.equals("event_type") ? ShopNames.eventType(value) : value);
    }

    private static JsonNode number(String cell) {
        return cell.strip().matches("-?[0-9]{1,18}")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(cell.strip()))
                : JsonNodeFactory.instance.stringNode(cell);
    }
}
