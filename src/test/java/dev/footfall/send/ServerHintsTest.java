package dev.footfall.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

class ServerHintsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

    @Test
    void retry_after_is_read_in_seconds_and_as_a_date() {
        assertThat(of("Retry-After", "3").retryAfterNanos()).isEqualTo(3_000_000_000L);
        assertThat(of("Retry-After", "Tue, 24 Nov 2026 18:00:05 GMT").retryAfterNanos())
                .isEqualTo(5_000_000_000L);
        assertThat(of("Retry-After", "Tue, 24 Nov 2026 17:59:05 GMT").retryAfterNanos())
                .as("a date gone by is now")
                .isZero();
    }

    @Test
    void a_reset_is_a_distance_or_a_moment() {
        assertThat(of("X-RateLimit-Reset", "20").resetNanos()).isEqualTo(20_000_000_000L);
        assertThat(of("X-RateLimit-Reset", Long.toString(NOW.getEpochSecond() + 9)).resetNanos())
                .isEqualTo(9_000_000_000L);
        assertThat(of("X-RateLimit-Remaining", " 7 ").remaining()).isEqualTo(7);
        assertThat(of("X-RateLimit-Limit", "60").limit()).isEqualTo(60);
    }

    @Test
    void a_moment_in_milliseconds_is_not_taken_for_one_in_the_year_50000() {
        assertThat(of("X-RateLimit-Reset", Long.toString(NOW.toEpochMilli() + 9_000)).resetNanos())
                .isEqualTo(9_000_000_000L);
        assertThat(of("X-RateLimit-Reset", Long.toString(NOW.toEpochMilli() - 1)).resetNanos())
                .isZero();
    }

    @Test
    void nonsense_says_nothing_and_nobody_is_made_to_wait_for_ever() {
        for (String text : new String[] {"", "soon", "-3", "1e9", "2026-11-24", "９"}) {
            assertThat(of("Retry-After", text)).as(text).isEqualTo(ServerHints.NONE);
        }
        assertThat(of("Retry-After", "99999999").retryAfterNanos()).isEqualTo(3_600_000_000_000L);
        for (String text : new String[] {"9999999999999999", "99999999999999999999999"}) {
            assertThat(of("Retry-After", text).retryAfterNanos())
                    .as("%s is long, not nothing", text)
                    .isEqualTo(3_600_000_000_000L);
        }
        assertThat(of("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT").retryAfterNanos())
                .isEqualTo(3_600_000_000_000L);
    }

    private static ServerHints of(String name, String value) {
        return ServerHints.of(Map.of(name, value)::get, NOW);
    }
}
