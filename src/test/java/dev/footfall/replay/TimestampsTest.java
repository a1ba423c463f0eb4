package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

class TimestampsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSxxx");

    private final Timestamps utc = new Timestamps(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.123456789Z, 2026-01-02T03:04:05.123456789Z",
        "2026-01-02 03:04:05, 2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05.5 UTC, 2026-01-02T03:04:05.500Z",
        "2026-01-02t03:04:05+02:00, 2026-01-02T01:04:05Z",
        "2026-01-02T03:04:05 +0200, 2026-01-02T01:04:05Z",
        "2026-01-02T03:04:05-05, 2026-01-02T08:04:05Z",
        "2026-01-02T03:04, 2026-01-02T03:04:00Z",
        "2026-01-02, 2026-01-02T00:00:00Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "1700000000, 2023-11-14T22:13:20Z",
        "'1700000000,25', 2023-11-14T22:13:20.250Z",
        "1700000000.25, 2023-11-14T22:13:20.250Z",
        "1700000000123, 2023-11-14T22:13:20.123Z",
        "1700000000123456, 2023-11-14T22:13:20.123456Z",
        "1700000000123456789, 2023-11-14T22:13:20.123456789Z",
        "'Fri, 2 Jan 2026 03:04:05 GMT', 2026-01-02T03:04:05Z"
    })
    void a_time_is_read(String text, Instant expected) {
        assertThat(utc.ofText(text)).isEqualTo(nanos(expected));
        assertThat(utc.ofText(text.toCharArray(), 0, text.length())).isEqualTo(nanos(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2023-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-02T24:00:01Z",
                "2026-01-02T03:04:0xZ",
                "99999999999999999999",
                "9999-01-01T00:00:00Z",
                "03:04:05"
            })
    void what_is_no_time_is_told_apart(String text) {
        assertThat(utc.ofText(text.toCharArray(), 0, text.length())).isEqualTo(Timestamps.NONE);
    }

    @Test
    void the_quick_way_gives_what_java_time_gives() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Instant instant =
                    Instant.ofEpochSecond(
                            random.nextLong(-8_000_000_000L, 9_000_000_000L),
                            random.nextInt(1_000_000_000));
            char[] text = instant.toString().toCharArray();
            assertThat(IsoInstants.parse(text, 0, text.length))
                    .as("%s, seed %d", instant, seed)
                    .isEqualTo(nanos(instant));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-840, 841) * 60);
            String there = instant.atOffset(offset).format(LONG);
            assertThat(IsoInstants.parse(there.toCharArray(), 0, there.length()))
                    .as("%s, seed %d", there, seed)
                    .isEqualTo(nanos(instant));
        }
    }

    @Test
    void a_local_time_that_a_clock_change_left_out_moves_on_by_the_gap() {
        Timestamps times = new Timestamps(BERLIN);

        assertThat(times.ofText("2026-03-29T02:30:00"))
                .isEqualTo(nanos(Instant.parse("2026-03-29T01:30:00Z")));
        assertThat(times.inGap()).isEqualTo(1);
    }

    @Test
    void a_local_time_that_comes_twice_keeps_the_order_of_the_log() {
        Timestamps times = new Timestamps(BERLIN);

        assertThat(times.ofText("2026-10-25T02:30:00"))
                .isEqualTo(nanos(Instant.parse("2026-10-25T00:30:00Z")));
        assertThat(times.ofText("2026-10-25T02:50:00"))
                .isEqualTo(nanos(Instant.parse("2026-10-25T00:50:00Z")));
        assertThat(times.ofText("2026-10-25T02:10:00"))
                .as("clocks went back in between")
                .isEqualTo(nanos(Instant.parse("2026-10-25T01:10:00Z")));
        assertThat(times.ofText("2026-10-25T03:00:00"))
                .isEqualTo(nanos(Instant.parse("2026-10-25T02:00:00Z")));
        assertThat(times.repeated()).isEqualTo(3);
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
