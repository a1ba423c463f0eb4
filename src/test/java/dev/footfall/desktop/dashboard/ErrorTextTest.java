package dev.footfall.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.exchange.BodyText;
import dev.footfall.desktop.exchange.CurlText;
import dev.footfall.metrics.ErrorGroup;
import dev.footfall.run.RunIdentity;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class ErrorTextTest {

    private static final Instant FIRST = Instant.parse("2026-11-24T10:41:32Z");

    @Test
    void json_is_indented_and_anything_else_stays_as_it_came() {
        assertThat(BodyText.pretty("{\"a\":1}")).contains("\n").contains("\"a\"");
        assertThat(BodyText.pretty("<html>")).isEqualTo("<html>");
        assertThat(BodyText.pretty("")).isEqualTo("(empty)");
    }

    @Test
    void the_text_for_the_clipboard_holds_both_bodies_and_where_they_come_from() {
        ErrorGroup.Sample sample = new ErrorGroup.Sample(20417, 2, "{\"position\":\"x\"}", "no");
        String text = ErrorText.plain(group(412, sample), sample, ZoneOffset.UTC);
        assertThat(text)
                .contains("422 position: wrong")
                .contains("412 times, from 10:41:32 to 10:42:07")
                .contains("session 20417, step 2")
                .contains("\"position\"")
                .contains("\nno\n");
    }

    @Test
    void one_error_has_one_time() {
        ErrorGroup.Sample sample = new ErrorGroup.Sample(1, 0, "", "");
        assertThat(ErrorText.when(group(1, sample), ZoneOffset.UTC))
                .isEqualTo("1 time, at 10:41:32");
    }

    @Test
    void a_group_tells_its_share_of_all_errors() {
        ErrorGroup.Sample sample = new ErrorGroup.Sample(1, 0, "", "");
        assertThat(ErrorText.when(group(412, sample), 491, ZoneOffset.UTC))
                .startsWith("412 times, 83.91 % of all errors, from 10:41:32");
        assertThat(ErrorText.when(group(1, sample), 4, ZoneOffset.UTC))
                .isEqualTo("1 time, 25.00 % of all errors, at 10:41:32");
    }

    @Test
    void the_curl_command_survives_quotes_in_the_body() {
        RunIdentity to =
                new RunIdentity(
                        "r",
                        "t",
                        "f",
                        1,
                        URI.create("http://127.0.0.1:8123/"),
                        "demo",
                        true,
                        FIRST);
        assertThat(CurlText.of(to, "{\"q\":\"it's\"}"))
                .isEqualTo(
                        "curl -i -X POST 'http://127.0.0.1:8123/v1/public/apps/demo/interactions'"
                                + " -H 'Content-Type: application/json' --data-raw"
                                + " '{\"q\":\"it'\\''s\"}'");
    }

    private static ErrorGroup group(long count, ErrorGroup.Sample sample) {
        return new ErrorGroup(
                "422",
                422,
                "position: wrong",
                count,
                FIRST,
                FIRST.plusSeconds(35),
                List.of(sample));
    }
}
