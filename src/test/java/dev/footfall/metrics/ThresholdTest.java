package dev.footfall.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class ThresholdTest {

    private static final MetricsSnapshot NOTHING = metrics(Counts.NONE, Percentiles.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    p50(felt) > 250ms                | 20   | ms | false
                    p99(felt) > 250ms                | 300  | ms | true
                    p99(felt)>0.25s                  | 300  | ms | true
                    p95(felt) < 500ms                | 200  | ms | true
                    p999(felt) <= 0.4 s              | 400  | ms | true
                    p99.9(felt) < 400ms              | 400  | ms | false
                    max(service) == 500ms            | 500  | ms | true
                    p90(dispatch) > 99000us          | 100  | ms | true
                    P90( dispatch ) > 101000 µs      | 100  | ms | false
                    error_rate > 1%                  | 10   | %  | true
                    error_rate > .5%                 | 10   | %  | true
                    error_rate >= 10%                | 10   | %  | true
                    error_rate > 10 %                | 10   | %  | false
                    sent_rate < 95% of planned       | 90.9090909 | % | true
                    sent_rate < 90 %  of  planned    | 90.9090909 | % | false
                    sent_rate < 51/s                 | 50   | /s | true
                    status(422) > 0                  | 7    | '' | true
                    status(500) > 0                  | 0    | '' | false
                    status(4xx) == 8                 | 8    | '' | true
                    reason(timeout) > 1              | 2    | '' | true
                    reason(over the in-flight cap) > 0 | 10 | '' | true
                    reason(dns) > 0                  | 0    | '' | false
                    min(felt) > 4ms                  | 5    | 'ms' | true
                    mean(service) > 50ms             | 40   | 'ms' | false
                    planned >= 110                   | 110  | '' | true
                    sent == 100                      | 100  | '' | true
                    acknowledged < 90                | 90   | '' | false
                    refused > 7                      | 8    | '' | true
                    failed > 2                       | 2    | '' | false
                    not_sent > 0                     | 10   | '' | true
                    missed_expectations > 0          | 3    | '' | true
                    """)
    void judges_what_was_measured(String expr, double value, String unit, boolean held) {
        Percentiles latencies = new Percentiles(90, 20, 100, 200, 300, 400, 500, 5, 40);
        MetricsSnapshot run = metrics(new Counts(110, 100, 90, 8, 2, 10), latencies);

        Judgement judgement = parsed(expr).judge(run);

        assertThat(judgement.expr()).isEqualTo(expr);
        assertThat(judgement.value().orElseThrow()).isCloseTo(value, within(1e-6));
        assertThat(judgement.unit()).isEqualTo(unit);
        assertThat(judgement.held()).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error_rate <= 100%",
                "sent_rate < 95% of planned",
                "sent_rate < 95/s",
                "p99(felt) < 1s",
                "max(dispatch) >= 0ms"
            })
    void nothing_measured_holds_nothing(String expr) {
        Judgement judgement = parsed(expr).judge(NOTHING);

        assertThat(judgement.value()).isEmpty();
        assertThat(judgement.held()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                          | 1  | ends too early   | p50, p90
                    speed > 3                   | 1  | "speed"          | error_rate
                    p98(felt) > 1ms             | 1  | "p98"            | p50, p90
                    p99 > 250ms                 | 4  | no (…)           | p99(felt)
                    p99(felt > 250ms            | 4  | no (…)           | p99(felt)
                    p99(lag) > 250ms            | 5  | "lag"            | felt, service or dispatch
                    p99() > 250ms               | 5  | nothing          | p99(felt)
                    p99(felt) 250ms             | 11 | "250ms"          | <= >=
                    p99(felt) > 250             | 16 | ends too early   | ms, s or us
                    p99(felt) > 250%            | 16 | "%"              | ms, s or us
                    p99(felt) > fast            | 13 | "fast"           | 250ms
                    p99(felt) > -5ms            | 13 | "-5ms"           | 250ms
                    p99(felt) > 1.2.3s          | 13 | "1.2.3s"         | 250ms
                    error_rate > 1              | 15 | ends too early   | %
                    error_rate > 1% or more     | 17 | "or more"        | nothing more
                    sent_rate < 95%             | 16 | ends too early   | of planned
                    sent_rate < 95              | 15 | ends too early   | % of planned
                    sent_rate < 95% of sent     | 20 | "sent"           | of planned
                    status(four) > 0            | 8  | "four"           | 100 to 599
                    status(600) > 0             | 8  | "600"            | 100 to 599
                    refused > 5%                | 12 | "%"              | nothing more
                    refused >                   | 10 | ends too early   | a count
                    """)
    void a_mistake_says_where_and_what_was_expected(
            String expr, int position, String what, String expected) {
        assertThat(Threshold.parse(expr))
                .isInstanceOfSatisfying(
                        ThresholdParse.Mistaken.class,
                        mistake -> {
                            assertThat(mistake.position()).isEqualTo(position);
                            assertThat(mistake.what()).contains(what);
                            assertThat(mistake.expected()).contains(expected);
                            assertThat(mistake.message())
                                    .contains(expr, "character " + position, "; expected ");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "eror_rate > 1%, error_rate",
        "acknoledged < 5, acknowledged",
        "p98(felt) > 1ms, p90",
        "sentrate < 5/s, sent_rate",
        "stauts(422) > 0, status",
        "p99(flet) > 250ms, felt",
        "p99(SERVICE) > 250ms, service",
    })
    void a_misspelled_word_is_answered_with_the_nearest(String expr, String nearest) {
        assertThat(Threshold.parse(expr))
                .isInstanceOfSatisfying(
                        ThresholdParse.Mistaken.class,
                        mistake ->
                                assertThat(mistake.message())
                                        .contains("expected \"" + nearest + "\"; there are: "));
    }

    @Test
    void keeps_the_expression_as_it_was_written() {
        assertThat(parsed("  error_rate>1% ").expr()).isEqualTo("error_rate>1%");
    }

    private static Threshold parsed(String expr) {
        return switch (Threshold.parse(expr)) {
            case ThresholdParse.Parsed(Threshold threshold) -> threshold;
            case ThresholdParse.Mistaken mistake -> throw new AssertionError(mistake.message());
        };
    }

    private static MetricsSnapshot metrics(Counts counts, Percentiles latencies) {
        boolean any = counts.planned() > 0;
        return new MetricsSnapshot(
                any ? 2_000_000_000L : 0,
                counts,
                new TreeMap<>(any ? Map.of(200, 90L, 404, 1L, 422, 7L) : Map.of()),
                new TreeMap<>(
                        any ? Map.of("timeout", 2L, "over the in-flight cap", 10L) : Map.of()),
                new TreeMap<>(),
                latencies,
                latencies,
                latencies,
                0,
                0,
                0,
                0,
                0,
                any ? 3 : 0,
                List.of(),
                List.of(),
                0,
                ClickRates.NONE);
    }
}
