package dev.footfall.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @Test
    void thousands_are_separated() {
        assertThat(Numbers.shortCount(9_999)).isEqualTo("9,999");
        assertThat(Numbers.shortCount(10_000)).isEqualTo("10.0 k");
        assertThat(Numbers.shortCount(999_499)).isEqualTo("999 k");
        assertThat(Numbers.shortCount(999_500)).isEqualTo("1.00 M");
        assertThat(Numbers.shortCount(85_961_458)).isEqualTo("86.0 M");
        assertThat(Numbers.shortCount(Long.MAX_VALUE)).isEqualTo("9.22 E");
        assertThat(Numbers.count(1_234_567)).isEqualTo("1,234,567");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | –",
                "0 | 10 | 0 %",
                "10 | 10 | 100 %",
                "127911 | 128402 | 99.62 %",
                "1 | 1000000 | < 0.01 %",
                "999999 | 1000000 | > 99.99 %"
            })
    void a_share_is_never_rounded_to_all_or_nothing(long part, long whole, String text) {
        assertThat(Numbers.share(part, whole)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.83 | 0.8 ms",
                "9.96 | 10 ms",
                "38.4 | 38 ms",
                "999.6 | 1.00 s",
                "1240 | 1.24 s",
                "10400 | 10.4 s"
            })
    void a_latency_has_the_unit_that_suits_it(double ms, String text) {
        assertThat(Numbers.milliseconds(ms)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.94, 0.9", "9.96, 10", "411.6, 412", "2308.2, '2,308'"})
    void a_small_rate_has_a_decimal(double rate, String text) {
        assertThat(Numbers.rate(rate)).isEqualTo(text);
    }

    @Test
    void a_duration_has_its_two_largest_units() {
        assertThat(Numbers.duration(138_000_000_000L)).isEqualTo("2 min 18 s");
        assertThat(Numbers.duration(36_060_000_000_000L)).isEqualTo("10 h 1 min");
    }
}
