package dev.footfall.endpoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.endpoint.judge.Document;
import dev.footfall.endpoint.judge.Judge;
import dev.footfall.endpoint.judge.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class EventStoreTest {
    private static final Instant AT = Instant.parse("2026-11-24T12:00:00.123456Z");

    @TempDir Path dir;

    enum Kind {
        MEMORY,
        DUCK
    }

    @ParameterizedTest
    @EnumSource
    void gives_back_the_newest_first(Kind kind) throws SQLException {
        try (EventStore store = open(kind)) {
            for (int i = 1; i <= 5; i++) {
                store.add("demo", document("{\"event_type\":\"a\",\"position\":" + i + "}"), AT);
            }

            List<ReceivedEvent> page = store.page(ReceivedFilter.all(), 1, 2);
            assertThat(page).extracting(ReceivedEvent::position).containsExactly(4L, 3L);
            assertThat(page).extracting(ReceivedEvent::seq).containsExactly(4L, 3L);
            assertThat(page.getFirst().at()).isEqualTo(AT);
            assertThat(store.page(ReceivedFilter.all(), 5, 2)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keeps_extra_fields_and_says_them_in_lines(Kind kind) throws SQLException {
        try (EventStore store = open(kind)) {
            store.add("demo", document("{\"event_type\":\"a\",\"color\":\"réd\"}"), AT);

            List<String> lines = new ArrayList<>();
            store.each(ReceivedFilter.all(), event -> lines.add(event.line()));
            assertThat(lines)
                    .containsExactly(
                            "{\"_seq\":1,\"_received_at\":\"2026-11-24T12:00:00.123456Z\","
                                    + "\"_slug\":\"demo\",\"event_type\":\"a\",\"color\":\"réd\"}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void filters_by_each_field(Kind kind) throws SQLException {
        try (EventStore store = open(kind)) {
            store.add("demo", document("{\"event_type\":\"search\",\"query\":\"Red Shoes\"}"), AT);
            store.add("demo", document("{\"event_type\":\"click\",\"document_id\":\"doc_1\"}"), AT);
            store.add("shop", document("{\"event_type\":\"dwell\",\"session_id\":\"s-9\"}"), AT);

            assertThat(types(store, new ReceivedFilter(null, "click", null, null, null)))
                    .containsExactly("click");
            assertThat(types(store, new ReceivedFilter(null, null, null, null, "red s")))
                    .containsExactly("search");
            assertThat(types(store, new ReceivedFilter(null, null, "S-9", null, null)))
                    .containsExactly("dwell");
            assertThat(types(store, new ReceivedFilter(null, null, null, "doc", null)))
                    .containsExactly("click");
            assertThat(types(store, new ReceivedFilter("shop", null, null, null, null)))
                    .containsExactly("dwell");
            assertThat(types(store, new ReceivedFilter("none", null, null, null, null))).isEmpty();
            assertThat(types(store, new ReceivedFilter("", "", "", "", "")))
                    .containsExactly("dwell", "click", "search");
        }
    }

    private static List<String> types(EventStore store, ReceivedFilter filter) {
        return store.page(filter, 0, 100).stream().map(ReceivedEvent::type).toList();
    }

    @ParameterizedTest
    @EnumSource
    void takes_whatever_the_judge_takes(Kind kind) throws SQLException {
        List<String> odd =
                List.of(
                        "{\"event_type\":\"\\ud800\",\"query\":\"a\\u0000b\",\"x\":\"\\udfff\"}",
                        "{\"event_type\":\"\",\"position\":123456789012345678901234567890}",
                        "{\"event_type\":\"a\",\"x\":NaN,\"metadata\":{\"\\ud800\":[1e999]}}",
                        "{\"event_type\":\"a\\nb\",\n\"\":{\"a\":1,\"a\":2}}",
                        "{\"event_type\":\"" + "long".repeat(200_000) + "\"}");
        try (EventStore store = open(kind)) {
            odd.forEach(body -> store.add("demo", document(body), AT));

            List<ReceivedEvent> page = store.page(ReceivedFilter.all(), 0, 10);
            assertThat(page).hasSameSizeAs(odd);
            assertThat(page).allSatisfy(event -> assertThat(event.json()).doesNotContain("\n"));
            assertThat(page.get(3).json()).contains("123456789012345678901234567890");
            assertThat(page.get(3).position()).isNull();
            assertThat(store.lost()).isZero();
        }
    }

    @Test
    void memory_forgets_the_oldest_when_its_budget_is_used_up() {
        MemoryStore store = new MemoryStore(4 << 20);
        Document document = document("{\"event_type\":\"" + "a".repeat(1_000) + "\"}");
        for (int i = 0; i < 20_000; i++) {
            store.add("demo", document, AT);
        }

        List<ReceivedEvent> kept = store.page(ReceivedFilter.all(), 0, 20_000);
        assertThat(kept.size()).isBetween(2_000, 4_100);
        assertThat(kept.getFirst().seq()).isEqualTo(20_000);
    }

    @Test
    void a_file_is_taken_up_where_it_was_left() throws SQLException {
        try (EventStore store = open(Kind.DUCK)) {
            store.add("demo", document("{\"event_type\":\"a\"}"), AT);
            store.add("demo", document("{\"event_type\":\"b\"}"), AT);
        }
        try (EventStore store = open(Kind.DUCK)) {
            assertThat(store.before()).isEqualTo(Map.of("demo", Map.of("a", 1L, "b", 1L)));
            store.add("demo", document("{\"event_type\":\"c\"}"), AT);
            assertThat(store.page(ReceivedFilter.all(), 0, 1).getFirst().seq()).isEqualTo(3);
        }
    }

    @Test
    void a_file_can_be_queried_by_any_field() throws SQLException {
        try (EventStore store = open(Kind.DUCK)) {
            store.add(
                    "demo",
                    document(
                            "{\"event_type\":\"a\",\"dwell_ms\":\"7\",\"color\":\"red\","
                                    + "\"metadata\":{\"synthetic\":true}}"),
                    AT);
        }
        String sql =
                "SELECT dwell_ms, body->>'$.color', metadata->>'$.synthetic' FROM app_interactions";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(7);
            assertThat(rows.getString(2)).isEqualTo("red");
            assertThat(rows.getString(3)).isEqualTo("true");
        }
    }

    @Test
    void a_file_of_another_kind_is_refused() throws Exception {
        Files.writeString(file(), "no database at all, but quite some text".repeat(200));

        assertThatThrownBy(() -> open(Kind.DUCK)).isInstanceOf(SQLException.class);
    }

    private EventStore open(Kind kind) throws SQLException {
        return kind == Kind.MEMORY ? new MemoryStore(64 << 20) : DuckStore.open(file());
    }

    private Path file() {
        return dir.resolve("events.duckdb");
    }

    private static Document document(String body) {
        Verdict verdict = Judge.judge(body.getBytes(StandardCharsets.UTF_8), "application/json");
        return ((Verdict.Accepted) verdict).document();
    }
}
