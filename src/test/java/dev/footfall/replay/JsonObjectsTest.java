package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventJson;
import dev.footfall.session.PlannedEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** JSON that does not have one object a line gives the events that JSON Lines would give. */
class JsonObjectsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> EVENTS =
            List.of(
                    "{\"event_type\":\"search\",\"query\":\"a \\\"}],{["
                            + " \\\\\",\"session_id\":\"s\",\"ts\":1700000000}",
                    "{\"event_type\":\"click\",\"document_id\":\"d👟\",\"session_id\":\"s\",\"ts\":1700000001,\"metadata\":{\"list\":[[{}],{\"x\":[]}]}}",
                    "{\"event_type\":\"view\",\"session_id\":\"t\",\"ts\":1700000002}");

    @TempDir Path dir;

    private static final Map<String, UnaryOperator<String>> LAYOUTS = new TreeMap<>();

    static {
        // Of JSON Lines.
        LAYOUTS.put("commas", l -> l.replace("\n", ",\n"));
        LAYOUTS.put("commas at every end", l -> l.replace("\n", ",\r\n") + ",\r\n");
        LAYOUTS.put("array", l -> "[" + l.replace("\n", ",") + "]");
        LAYOUTS.put("array in lines", l -> "[\n" + l.replace("\n", ",\n") + "\n]\n");
        LAYOUTS.put("array, commas first", l -> "[ " + l.replace("\n", "\n, ") + "\n]");
        LAYOUTS.put("array with mark", l -> "\ufeff[" + l.replace("\n", ", ") + "]");
        LAYOUTS.put("array for people", l -> "[\n" + forPeople(l, ",\n") + "\n]");
        LAYOUTS.put("for people", l -> forPeople(l, "\n"));
        LAYOUTS.put("without anything", l -> l.replace("\n", ""));
        LAYOUTS.put("ends in CR alone", l -> l.replace("\n", "\r") + "\r");
        LAYOUTS.put("record separators", l -> "\u001e" + l.replace("\n", "\n\u001e") + "\n");
        LAYOUTS.put(
                "record separators, for people", l -> "\u001e" + forPeople(l, "\n\u001e") + "\n");
    }

    private static String forPeople(String lines, String between) {
        return lines.lines()
                .map(o -> JSON.readTree(o).toPrettyString())
                .collect(Collectors.joining(between));
    }

    static Set<String> layouts() {
        return LAYOUTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_layout_gives_the_same_events(String layout) throws IOException {
        assertSame(layout, EVENTS);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_long_first_object_hides_nothing(String layout) throws IOException {
        List<String> events = new ArrayList<>(EVENTS);
        events.addFirst(
                "{\"event_type\":\"search\",\"query\":\"%s\",\"session_id\":\"s\",\"ts\":1}"
                        .formatted("q".repeat(2_000_000)));
        assertSame(layout, events);
    }

    /** Over the boundaries of every buffer: some objects are longer than the first one. */
    @ParameterizedTest
    @MethodSource("layouts")
    void long_and_short_objects_at_random(String layout) throws IOException {
        long seed = new Random().nextLong();
        System.out.println(layout + ": seed " + seed);
        Random random = new Random(seed);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int length = random.nextInt(10) == 0 ? random.nextInt(2_500_000) : random.nextInt(900);
            events.add(
                    "{\"event_type\":\"click\",\"session_id\":\"s%d\",\"ts\":%d,\"query\":\"%s\"}"
                            .formatted(
                                    random.nextInt(5),
                                    1_700_000_000 + i,
                                    random.nextBoolean()
                                            ? "{[\\\\\\\"".repeat(length / 4)
                                            : "é".repeat(length)));
        }
        assertSame(layout, events);
    }

    private static String laid(String layout, List<String> events) {
        return Objects.requireNonNull(LAYOUTS.get(layout)).apply(String.join("\n", events));
    }

    private void assertSame(String layout, List<String> events) throws IOException {
        RecordedLog lines =
                Logs.load(
                        Logs.write(dir, "lines.jsonl", events.toArray(String[]::new)),
                        LogOptions.defaults());
        RecordedLog other =
                Logs.load(
                        Logs.write(dir, "other.json", laid(layout, events)), LogOptions.defaults());

        assertThat(other.counts().records()).isEqualTo(events.size());
        assertThat(other.counts().skipped()).isEmpty();
        assertThat(bodies(other)).isEqualTo(bodies(lines));
        assertThat(other.first()).isEqualTo(lines.first());
    }

    private static List<JsonNode> bodies(RecordedLog log) {
        return Logs.sessions(log).stream()
                .flatMap(s -> s.events().stream())
                .map(PlannedEvent::body)
                .map(b -> JSON.readTree(EventJson.encode(b, null)))
                .toList();
    }

    @Test
    void an_object_that_is_not_closed_costs_itself_alone() throws IOException {
        String text =
                "[\n"
                        + EVENTS.get(0)
                        + ",\n{\"event_type\":\"click\",\"ts\":1700000001,\n"
                        + EVENTS.get(1)
                        + ",\n{\"event_type\":\"cli,\"ts\":1700000001},\n"
                        + EVENTS.get(2)
                        + "\n]\n";
        RecordedLog log = Logs.load(Logs.write(dir, "a.json", text), LogOptions.defaults());

        assertThat(log.counts().events()).isEqualTo(3);
        assertThat(log.counts().skipped()).containsExactlyEntriesOf(Map.of("not JSON", 2L));
        assertThat(log.skippedRecords()).extracting(SkippedRecord::line).containsExactly(3L, 5L);
    }

    @Test
    void what_is_no_object_is_counted_and_so_is_one_that_breaks_off() throws IOException {
        String text = "[" + EVENTS.get(2) + ",\n42,\n\"text\"\n, {\"event_type\": \"cl";
        RecordedLog log = Logs.load(Logs.write(dir, "a.json", text), LogOptions.defaults());

        assertThat(log.counts().records()).isEqualTo(4);
        assertThat(log.counts().events()).isEqualTo(1);
        assertThat(log.counts().skipped()).containsEntry("truncated last line", 1L);
    }

    @Test
    void a_bulk_file_as_an_array_keeps_actions_and_documents_together() throws IOException {
        String text =
                """
                [{"index":{"_index":"ubi_events"}},
                 {"action_name":"click","client_id":"c","timestamp":"2026-03-01T10:00:00Z"},
                 {"index":{"_index":"ubi_events"}}]
                """;
        RecordedLog log = Logs.load(Logs.write(dir, "ubi.json", text), LogOptions.defaults());

        assertThat(log.format()).isEqualTo("ubi");
        assertThat(log.counts().events()).isEqualTo(1);
        assertThat(log.counts().skipped()).containsEntry("bulk action without a document", 1L);
    }

    @Test
    void a_damaged_first_line_does_not_change_how_the_others_are_read() throws IOException {
        String text = "{\"event_type\":\"cli\n" + String.join("\n", EVENTS) + "\n{\"x\n";
        RecordedLog log = Logs.load(Logs.write(dir, "a.jsonl", text), LogOptions.defaults());

        assertThat(log.counts().events()).isEqualTo(3);
        assertThat(log.counts().skipped()).containsEntry("not JSON", 2L);
    }

    @Test
    void a_first_look_sees_the_same(@TempDir Path folder) throws IOException {
        Path file = Logs.write(folder, "a.json", laid("array for people", EVENTS));
        LogSample sample = LogPeek.at(file, LogOptions.defaults());

        assertThat(sample.columns()).contains("event_type", "session_id", "ts", "metadata");
        assertThat(sample.first()).hasSize(3);
        assertThat(
                        new String(
                                EventJson.encode(sample.first().getFirst().body(), null),
                                StandardCharsets.UTF_8))
                .contains("search");
    }
}
