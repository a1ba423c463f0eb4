package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Interaction;
import dev.footfall.session.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class UbiReplayTest {

    private static final String QUERY = "{\"index\":{\"_index\":\"ubi_queries\",\"_id\":\"1\"}}";
    private static final String EVENT = "{\"index\":{\"_index\":\"ubi_events\",\"_id\":\"2\"}}";

    @TempDir Path dir;

    @Test
    void a_query_joins_the_session_of_its_events_and_becomes_the_search() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "ubi.ndjson",
                        QUERY,
                        "{\"application\":\"shop\",\"query_id\":\"q1\",\"client_id\":\"c1\",\"user_query\":\"red"
                            + " shoes\",\"query_response_object_ids\":[\"a\",\"b\"],\"timestamp\":\"2026-01-01T00:00:00Z\"}",
                        EVENT,
                        "{\"application\":\"shop\",\"action_name\":\"click\",\"query_id\":\"q1\",\"session_id\":\"s1\",\"client_id\":\"c1\",\"timestamp\":\"2026-01-01T00:00:03.5Z\",\"message\":null,\"event_attributes\":{\"object\":{\"object_id\":\"b\",\"object_id_field\":\"sku\"},\"position\":{\"ordinal\":0},\"dwell_time\":1.2345}}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());
        Session session = Logs.sessions(log).getFirst();

        assertThat(log.format()).isEqualTo("ubi");
        assertThat(log.counts().records()).isEqualTo(2);
        assertThat(session.id()).isEqualTo("s1");
        assertThat(Logs.offsetsMs(session)).containsExactly(0L, 3500L);
        Interaction search = Logs.interaction(session.events().get(0));
        assertThat(search.eventType()).isEqualTo("search");
        assertThat(search.query()).isEqualTo("red shoes");
        assertThat(search.resultCount()).isEqualTo(2);
        assertThat(search.sessionId()).isEqualTo("s1");
        Interaction click = Logs.interaction(session.events().get(1));
        assertThat(click.eventType()).isEqualTo("click");
        assertThat(click.documentId()).isEqualTo("b");
        assertThat(click.position()).isZero();
        assertThat(click.query()).as("from the query record").isEqualTo("red shoes");
        assertThat(click.dwellMs()).isEqualTo(1235);
        assertThat(click.metadata())
                .isNotNull()
                .containsOnlyKeys("application", "query_id", "client_id", "event_attributes");
        assertThat(String.valueOf(click.metadata()))
                .contains("event_attributes={\"object\":{\"object_id_field\":\"sku\"}}");
    }

    @Test
    void the_other_producer_s_names_and_places_are_understood() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "ubi.ndjson",
                        EVENT,
                        "{\"action_name\":\"on_search\",\"client_id\":\"c\",\"query_id\":\"q\",\"message_type\":\"QUERY\",\"message\":\"bag\",\"timestamp\":1717527762100,\"event_attributes\":{\"session_id\":\"s\",\"dwell_time\":4.5,\"position\":{\"ordinal\":5},\"result_count\":22}}",
                        EVENT,
                        "{\"action_name\":\"item_click\",\"query_id\":\"q\",\"timestamp\":1717527762200,\"event_attributes\":{\"session_id\":\"s\",\"position\":{\"ordinal\":1},\"object\":{\"object_id\":\"d\"}}}",
                        EVENT,
                        "{\"action_name\":\"add_to_cart\",\"query_id\":\"q\",\"timestamp\":1717527762300,\"event_attributes\":{\"session_id\":\"s\",\"object\":{\"object_id\":42}}}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());
        List<Interaction> events =
                log.sessions().at(0).events().stream().map(Logs::interaction).toList();

        assertThat(events)
                .extracting(Interaction::eventType)
                .containsExactly("search", "click", "add_to_cart");
        assertThat(events.get(0).query()).isEqualTo("bag");
        assertThat(events.get(0).resultCount()).isEqualTo(22);
        assertThat(events.get(0).dwellMs()).as("not the time on a result").isNull();
        assertThat(events.get(1).position()).as("ordinals count from 1 here").isZero();
        assertThat(events.get(1).query()).as("of the search").isEqualTo("bag");
        assertThat(events.get(1).metadata()).containsKey("action_name");
        assertThat(events.get(2).documentId()).isEqualTo("42");
        assertThat(events).extracting(Interaction::sessionId).containsOnly("s");
        assertThat(log.eventsByType())
                .isEqualTo(Map.of("search", 1L, "click", 1L, "add_to_cart", 1L));
    }

    @Test
    void a_search_told_by_both_sides_counts_once() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "ubi.ndjson",
                        "{\"action_name\":\"on_search\",\"query_id\":\"q\",\"session_id\":\"s\",\"timestamp\":5}",
                        "{\"query_id\":\"q\",\"user_query\":\"bag\",\"timestamp\":4}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.eventsByType()).isEqualTo(Map.of("search", 1L, "on_search", 1L));
        assertThat(log.sessions().at(0).events())
                .extracting(e -> e.body().type())
                .containsExactly("search", "on_search");
    }

    @Test
    void actions_without_documents_are_counted() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "ubi.ndjson",
                        EVENT,
                        EVENT,
                        "{\"action_name\":\"click\",\"session_id\":\"s\",\"timestamp\":5}",
                        "{\"delete\":{\"_id\":\"2\"}}",
                        EVENT,
                        "{\"what\":1}",
                        EVENT);
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().records()).isEqualTo(5);
        assertThat(log.counts().events()).isEqualTo(1);
        assertThat(log.counts().skipped())
                .isEqualTo(
                        Map.of(
                                "bulk action without a document", 3L,
                                "neither an interaction nor a known event", 1L));
    }

    @Test
    void positions_count_as_the_user_says() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "ubi.ndjson",
                        "{\"action_name\":\"click\",\"session_id\":\"s\",\"timestamp\":5,\"event_attributes\":{\"position\":{\"ordinal\":1}}}");

        assertThat(position(file, LogOptions.defaults())).isZero();
        assertThat(position(file, LogOptions.defaults().withPositionBase(0))).isEqualTo(1);
    }

    private static @org.jspecify.annotations.Nullable Long position(Path file, LogOptions options) {
        RecordedLog log = Logs.load(file, options);
        return Logs.interaction(log.sessions().at(0).events().getFirst()).position();
    }
}
