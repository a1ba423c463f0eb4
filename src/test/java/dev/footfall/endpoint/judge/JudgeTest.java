package dev.footfall.endpoint.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The verdicts in {@code verdicts.txt} were taken from the reference implementation. */
class JudgeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLICK = "{\"event_type\":\"click\"}";

    @TestFactory
    Stream<DynamicTest> judges_as_pydantic_does() throws IOException {
        List<String> lines = table();
        return IntStream.range(0, lines.size() / 2)
                .mapToObj(
                        i ->
                                dynamicTest(
                                        lines.get(2 * i),
                                        () ->
                                                agrees(
                                                        JSON.readTree(lines.get(2 * i)).asString(),
                                                        lines.get(2 * i + 1).strip())));
    }

    @Test
    void the_table_is_long_enough_to_mean_something() throws IOException {
        assertThat(table()).hasSizeGreaterThanOrEqualTo(2 * 150);
    }

    private static void agrees(String body, String expected) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (Verdict verdict :
                List.of(
                        Judge.judge(bytes, "application/json"),
                        bytes.length == 0 ? Judge.judge(bytes, null) : Judge.judgeInFull(bytes))) {
            String is = text(verdict);
            assertThat(kind(is)).isEqualTo(kind(expected));
            assertThat(JSON.readTree(rest(is))).isEqualTo(JSON.readTree(rest(expected)));
        }
    }

    private static String kind(String verdict) {
        return verdict.split(" ", 2)[0];
    }

    private static String rest(String verdict) {
        return verdict.contains(" ") ? verdict.split(" ", 2)[1] : "null";
    }

    private static String text(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted ->
                    "ok " + new String(accepted.document().json(), StandardCharsets.UTF_8);
            case Verdict.Refused refused -> "refused " + refused.details();
            case Verdict.Unreadable _ -> "unreadable";
        };
    }

    private static List<String> table() throws IOException {
        try (InputStream in = JudgeTest.class.getResourceAsStream("verdicts.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff",
                "7b2265ff",
                "c080",
                "f4908080",
                "22c3",
                "e28222",
                "feff00",
                "fffe0000227b00",
                "007b0022ff"
            })
    void bytes_that_are_no_text_are_unreadable(String hex) {
        assertThat(Judge.judge(HexFormat.of().parseHex(hex), "application/json"))
                .isInstanceOf(Verdict.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void every_unicode_encoding_is_read(String charset) {
        byte[] body = CLICK.getBytes(Charset.forName(charset));

        assertThat(text(Judge.judge(body, "application/json"))).isEqualTo("ok " + CLICK);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        byte[] body = ("\ufeff" + CLICK).getBytes(StandardCharsets.UTF_8);

        assertThat(text(Judge.judge(body, "application/json"))).isEqualTo("ok " + CLICK);
    }

    @Test
    void offsets_count_characters_not_bytes() {
        assertThat(text(judge("{\"é😀\":}")))
                .contains("\"loc\":[\"body\",6]")
                .contains("Expecting value");
    }

    @Test
    void nesting_beyond_python_s_recursion_limit_is_unreadable() {
        assertThat(text(judge(nested(PyJson.MAX_DEPTH - 1)))).startsWith("ok ");
        assertThat(text(judge(nested(PyJson.MAX_DEPTH)))).isEqualTo("unreadable");
        assertThat(text(judge("[".repeat(100_000)))).isEqualTo("unreadable");
    }

    private static String nested(int depth) {
        return "{\"event_type\":\"a\",\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    @Test
    void integers_beyond_python_s_digits_are_unreadable_as_numbers_and_too_large_as_text() {
        String most = "1".repeat(4300);

        assertThat(text(judge(position(most)))).startsWith("ok ");
        assertThat(text(judge(position(most + "1")))).isEqualTo("unreadable");
        assertThat(text(judge(position('"' + most + '"')))).startsWith("ok ");
        assertThat(text(judge(position('"' + most + "1\"")))).contains("int_parsing_size");
        assertThat(text(judge(position("\"+" + most + "1\"")))).contains("\"int_parsing\"");
    }

    private static String position(String json) {
        return "{\"event_type\":\"a\",\"position\":" + json + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "APPLICATION/JSON",
                "application/vnd.api+json",
                " application/json ;x"
            })
    void takes_what_announces_json(String contentType) {
        assertThat(Judge.judge(CLICK.getBytes(StandardCharsets.UTF_8), contentType))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "text/json",
                "application/jsonp",
                "application/x-www-form-urlencoded",
                "json",
                "application/json/x",
                "application /json"
            })
    void does_not_read_what_announces_something_else(String contentType) {
        assertThat(text(Judge.judge(CLICK.getBytes(StandardCharsets.UTF_8), contentType)))
                .isEqualTo(NO_MODEL);
    }

    @Test
    void does_not_read_what_announces_nothing() {
        assertThat(text(Judge.judge(CLICK.getBytes(StandardCharsets.UTF_8), null)))
                .isEqualTo(NO_MODEL);
    }

    private static final String NO_MODEL =
            "refused [{\"type\":\"model_attributes_type\",\"loc\":[\"body\"],\"msg\":\"Input should"
                    + " be a valid dictionary or object to extract fields from\","
                    + "\"input\":\"{\\\"event_type\\\":\\\"click\\\"}\"}]";

    @Test
    void stores_integers_in_plain_form_and_extra_fields_as_they_came() {
        Document document =
                ((Verdict.Accepted)
                                judge(
                                        "{\"color\":\"re\\u0064\",\"position\":\" 5 \","
                                                + "\"event_type\":\"a\\n\"}"))
                        .document();

        JsonNode stored = JSON.readTree(document.json());
        assertThat(stored.get("position").asInt()).isEqualTo(5);
        assertThat(stored.get("color").asString()).isEqualTo("red");
        assertThat(field(document, Field.EVENT_TYPE)).isEqualTo("a\n");
        assertThat(field(document, Field.QUERY)).isNull();
    }

    private static @Nullable String field(Document document, Field field) {
        return document.text(field);
    }

    private static Verdict judge(String body) {
        return Judge.judge(body.getBytes(StandardCharsets.UTF_8), "application/json");
    }
}
