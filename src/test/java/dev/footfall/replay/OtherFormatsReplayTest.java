package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footfall.event.Interaction;
import dev.footfall.event.VerbatimBody;
import dev.footfall.session.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class OtherFormatsReplayTest {

    @TempDir Path dir;

    @Test
    void an_archive_gives_the_posts_to_interactions_byte_for_byte() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "page.har",
                        """
                        \uFEFF{"log":{"version":"1.2","creator":{"name":"x"},"entries":[
                        {"startedDateTime":"2026-01-01T10:00:00.000+01:00","time":5,
                         "request":{"method":"GET","url":"https://shop/search?q=bag"},"response":{"content":{"text":"{}"}}},
                        {"startedDateTime":"2026-01-01T10:00:01.500+01:00",
                         "request":{"method":"POST","url":"https://shop/v1/public/apps/a/interactions?x=1",
                          "postData":{"mimeType":"application/json; charset=utf-8","text":"{ \\"session_id\\":\\"s\\", \\"event_type\\":\\"clïck\\" }"}}},
                        {"startedDateTime":"2026-01-01T10:00:03.000+01:00",
                         "request":{"method":"post","url":"https://shop/v1/public/apps/a/interactions/",
                          "postData":{"mimeType":"text/plain","text":"nonsense"}}},
                        {"startedDateTime":"2026-01-01T10:00:04.000+01:00",
                         "request":{"method":"POST","url":"https://shop/v1/public/apps/a/interactions"}}
                        ]}}
                        """);
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.format()).isEqualTo("har");
        assertThat(log.counts().skipped())
                .isEqualTo(Map.of("not a POST to /interactions", 1L, "no body recorded", 1L));
        assertThat(log.skippedRecords()).extracting(SkippedRecord::line).containsExactly(2L, 10L);
        assertThat(log.first()).isEqualTo(Instant.parse("2026-01-01T09:00:01.500Z"));
        assertThat(log.whole().starts().nanosOf(1)).isEqualTo(1_500_000_000L);
        assertThat(log.eventsByType()).isEqualTo(Map.of("clïck", 1L, "(no type)", 1L));
        assertThat(log.sessions().at(0).id()).isEqualTo("s");
        assertThat(log.sessions().at(0).events().getFirst().body())
                .isEqualTo(
                        new VerbatimBody(
                                "{ \"session_id\":\"s\", \"event_type\":\"clïck\" }",
                                "application/json; charset=utf-8",
                                "clïck",
                                true));
        assertThat(log.sessions().at(1).events().getFirst().body())
                .isEqualTo(new VerbatimBody("nonsense", "text/plain", "(no type)", false));
    }

    @Test
    void posts_that_do_not_announce_json_are_told_before_the_endpoint_refuses_them()
            throws IOException {
        String entry =
                """
                {"startedDateTime":"2026-01-01T10:00:0%d.000Z","request":{"method":"POST","url":"https://shop/interactions",
                 "postData":{%s"text":"{\\"event_type\\":\\"click\\",\\"session_id\\":\\"s\\"}"}}}
                """;
        Path file =
                Logs.write(
                        dir,
                        "safari.har",
                        "{\"log\":{\"entries\":[",
                        String.join(
                                ",",
                                entry.formatted(1, "\"mimeType\":\"text/plain;charset=UTF-8\","),
                                entry.formatted(2, "\"mimeType\":\"application/json\","),
                                entry.formatted(
                                        3, "\"mimeType\":\"Application/JSON;charset=utf-8\","),
                                entry.formatted(4, "")),
                        "]}}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.remarks()).isEqualTo(Map.of(LogCollector.NO_JSON, 1L));
        assertThat(log.sessions().at(0).events())
                .extracting(e -> ((VerbatimBody) e.body()).contentType())
                .containsExactly(
                        "text/plain;charset=UTF-8",
                        "application/json",
                        "Application/JSON;charset=utf-8",
                        "application/json");
    }

    @Test
    void an_archive_that_breaks_off_is_replayed_up_to_there() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "cut.har",
                        "{\"log\":{\"entries\":[{\"startedDateTime\":\"2026-01-01T10:00:00Z\",\"request\":{\"method\":\"POST\",\"url\":\"/interactions\",\"postData\":{\"text\":\"{}\"}}},",
                        "{\"startedDateTime\":\"2026-01-");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().events()).isEqualTo(1);
        assertThat(log.counts().skipped()).isEqualTo(Map.of("truncated last line", 1L));
        assertThat(log.skippedRecords()).extracting(SkippedRecord::line).containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_meta\":{\"log\":1},\"log\":{\"_by\":1,\"entries\":[",
                "{\n\"$schema\": \"x\",\n\"log\": {\"creator\":{}, \"entries\":["
            })
    void an_archive_may_begin_with_keys_of_other_programs(String start) throws IOException {
        String entry =
                "{\"startedDateTime\":\"2026-01-01T10:00:00Z\",\"request\":{\"method\":\"POST\",\"url\":\"/interactions\",\"postData\":{\"text\":\"{}\"}}}";
        String longer =
                start.replaceFirst("\\{", "{\\\"x\\\":\\\"" + "y".repeat(300_000) + "\\\",");
        for (String text : List.of(start, longer)) {
            Path file = Logs.write(dir, "keys.har", text, entry, "]}}");
            RecordedLog log = Logs.load(file, LogOptions.defaults());

            assertThat(log.format()).isEqualTo("har");
            assertThat(log.counts().events()).isEqualTo(1);
            assertThat(LogPeek.at(file, LogOptions.defaults()).format()).isEqualTo(LogFormat.HAR);
        }
    }

    @Test
    void an_event_with_a_log_of_its_own_is_no_archive() throws IOException {
        Path file =
                Logs.write(
                        dir, "a.jsonl", "{\"log\":{\"level\":\"info\"},\"event_type\":\"click\"}");

        assertThat(Logs.load(file, LogOptions.defaults()).format()).isEqualTo("jsonl");
    }

    @Test
    void retail_rocket_is_known_by_its_header() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "events.csv",
                        "timestamp,visitorid,event,itemid,transactionid\r",
                        "1433221332117,257597,view,355908,\r",
                        "1433221333117,257597,addtocart,355908,\r",
                        "1433221399117,257597,transaction,355908,4000\r",
                        "1433221399118,1\r");
        RecordedLog log = Logs.load(file, LogOptions.defaults());
        List<Interaction> events =
                log.sessions().at(0).events().stream().map(Logs::interaction).toList();

        assertThat(log.format()).isEqualTo("csv");
        assertThat(log.counts().skipped()).isEqualTo(Map.of("truncated last line", 1L));
        assertThat(events)
                .extracting(Interaction::eventType)
                .containsExactly("view", "add_to_cart", "purchase");
        assertThat(events).extracting(Interaction::documentId).containsOnly("355908");
        assertThat(events).extracting(Interaction::sessionId).containsOnly("257597");
        assertThat(events.get(0).metadata()).isNull();
        assertThat(String.valueOf(events.get(2).metadata())).isEqualTo("{transactionid=\"4000\"}");
        assertThat(Logs.offsetsMs(log.sessions().at(0))).containsExactly(0L, 1000L, 67_000L);
    }

    @Test
    void yoochoose_rows_are_clicks_and_with_a_price_purchases() throws IOException {
        Path clicks =
                Logs.write(
                        dir,
                        "clicks.csv",
                        "session,timestamp,item,category",
                        "1,2014-04-07T10:51:09.277Z,214536502,0");
        Path buys =
                Logs.write(
                        dir,
                        "buys.csv",
                        "session,timestamp,item,price,quantity",
                        "1,2014-04-07T10:51:09.277Z,214536502,12462,1");

        assertThat(Logs.load(clicks, LogOptions.defaults()).eventsByType())
                .isEqualTo(Map.of("click", 1L));
        assertThat(Logs.load(buys, LogOptions.defaults()).eventsByType())
                .isEqualTo(Map.of("purchase", 1L));
    }

    @Test
    void columns_can_be_mapped_and_cells_quoted_over_lines() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "own.csv",
                        "wer;wann;was;wo",
                        "a;2026-01-01 10:00:00;\"red;",
                        "\"\"big\"\" bag\";3",
                        "a;2026-01-01 10:00:02;plain;third",
                        "a;2026-01-01 10:00:03;\"open;4");
        LogOptions options =
                LogOptions.defaults()
                        .withTimeField("wann")
                        .withMapping(
                                Map.of(
                                        "event_type", "=search",
                                        "session_id", "wer",
                                        "query", "was",
                                        "position", "wo"));
        RecordedLog log = Logs.load(file, options);
        Session session = log.sessions().at(0);

        assertThat(log.counts().skipped()).isEqualTo(Map.of("truncated last line", 1L));
        assertThat(Logs.interaction(session.events().get(0)).query())
                .isEqualTo("red;\n\"big\" bag");
        assertThat(Logs.interaction(session.events().get(0)).position()).isEqualTo(3);
        assertThat(session.events().get(1).body())
                .isInstanceOfSatisfying(
                        VerbatimBody.class,
                        body -> assertThat(body.text()).contains("\"position\":\"third\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "sep=; ;",
                "\\uFEFFsep=;\\r ;",
                "\"sep=;\"\\r ;",
                "SEP=^ ^",
                "sep=,,, ,",
                "sep=\\t\\r \\t"
            })
    void excels_line_that_names_the_separator_is_no_header(String first, String separator)
            throws IOException {
        String parted = separator.translateEscapes();
        String end = first.endsWith("\\r") ? "\r" : "";
        Path file =
                Logs.write(
                        dir,
                        "excel.csv",
                        first.replace("\\uFEFF", "\uFEFF").translateEscapes(),
                        String.join(parted, "event", "session", "query|words", "ts") + end,
                        String.join(parted, "search", "s", "red|blue", "1700000000") + end,
                        "search" + parted + "s" + end,
                        "");
        RecordedLog log =
                Logs.load(file, LogOptions.defaults().withMapping(Map.of("query", "query|words")));

        assertThat(log.format()).isEqualTo("csv");
        assertThat(Logs.interaction(log.sessions().at(0).events().getFirst()))
                .satisfies(search -> assertThat(search.query()).isEqualTo("red|blue"))
                .satisfies(search -> assertThat(search.sessionId()).isEqualTo("s"));
        assertThat(log.counts().records()).isEqualTo(2);
        assertThat(log.skippedRecords()).extracting(SkippedRecord::line).containsExactly(4L);
    }

    @Test
    void a_separator_that_is_named_and_not_used_is_told() throws IOException {
        Path file = Logs.write(dir, "resaved.csv", "sep=;", "event,session", "click,s");

        assertThat(Logs.rejected(file, LogOptions.defaults()))
                .extracting(LogProblem::line, LogProblem::what)
                .containsExactly(
                        tuple(
                                2L,
                                "the first line says that \";\" parts the columns; here is none"));
    }

    @Test
    void a_table_that_cannot_be_understood_says_all_that_is_missing() throws IOException {
        Path file = Logs.write(dir, "own.csv", "a,b,c", "1,2,3");
        LogOptions options =
                LogOptions.defaults().withTimeField("when").withMapping(Map.of("query", "q"));

        assertThat(Logs.rejected(file, options))
                .extracting(LogProblem::what)
                .containsExactly(
                        "there is no column \"q\" for query",
                        "there is no column \"when\" for the time",
                        "no column says what happened (event_type)");
    }

    @Test
    void otto_sessions_become_sessions() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "otto.jsonl",
                        "{\"session\":42,\"events\":[{\"aid\":1,\"ts\":1659304800025,\"type\":\"clicks\"},{\"aid\":2,\"ts\":1659304801025,\"type\":\"orders\"},{\"aid\":3,\"type\":\"carts\"}]}",
                        "{\"session\":43,\"events\":[]}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());
        Session session = log.sessions().at(0);

        assertThat(log.format()).isEqualTo("otto");
        assertThat(log.counts().records()).isEqualTo(4);
        assertThat(session.id()).isEqualTo("42");
        assertThat(session.events())
                .extracting(e -> e.body().type())
                .containsExactly("click", "purchase");
        assertThat(Logs.interaction(session.events().get(1)).documentId()).isEqualTo("2");
        assertThat(log.eventsByType()).isEqualTo(Map.of("click", 1L, "purchase", 1L));
    }

    @Test
    void a_mixed_file_is_judged_line_by_line() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "mixed.jsonl",
                        "{\"event_type\":\"click\",\"session_id\":\"s\",\"ts\":1}",
                        "{\"action_name\":\"add_to_cart\",\"session_id\":\"s\",\"timestamp\":2}",
                        "{\"session\":\"s\",\"events\":[{\"aid\":1,\"ts\":3,\"type\":\"orders\"}]}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.sessions().at(0).events())
                .extracting(e -> e.body().type())
                .containsExactly("click", "add_to_cart", "purchase");
    }
}
