package dev.footfall.send;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/**
 * What an answer's headers say about when to come again; null where they say nothing.
 *
 * @param retryAfterNanos {@code Retry-After} from now on, at least 0
 * @param limit {@code X-RateLimit-Limit}
 * @param remaining {@code X-RateLimit-Remaining}
 * @param resetNanos {@code X-RateLimit-Reset} from now on, at least 0
 */
record ServerHints(
        @Nullable Long retryAfterNanos,
        @Nullable Long limit,
        @Nullable Long remaining,
        @Nullable Long resetNanos) {

    static final ServerHints NONE = new ServerHints(null, null, null, null);

    /** A larger number is a moment since 1970, rather than a distance. */
    private static final long A_MOMENT = 1_000_000_000;

    /** From here on a moment is in milliseconds, as that of a log's record is. */
    private static final long MILLIS = 100_000_000_000L;

    /** Nobody is made to wait longer than this by a header. */
    private static final long LONGEST_NANOS = Duration.ofHours(1).toNanos();

    /**
     * Reads the headers; what is malformed says nothing.
     *
     * @param header a header's value by name; null where it is absent
     * @param now the wall clock, which dates are held against
     */
    static ServerHints of(Function<String, @Nullable String> header, Instant now) {
        return new ServerHints(
                moment(header.apply("Retry-After"), now),
                number(header.apply("X-RateLimit-Limit")),
                number(header.apply("X-RateLimit-Remaining")),
                moment(header.apply("X-RateLimit-Reset"), now));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,15}")
                ? Long.valueOf(text.strip())
                : null;
    }

    private static @Nullable Long moment(@Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        Long number = number(text);
        if (number != null) {
            return number < A_MOMENT
                    ? nanos(Duration.ofSeconds(number))
                    : nanos(
                            Duration.between(
                                    now,
                                    number < MILLIS
                                            ? Instant.ofEpochSecond(number)
                                            : Instant.ofEpochMilli(number)));
        }
        if (text.strip().matches("\\d{16,}")) {
            // Too large to be meant as a moment: as far off as can be.
            return LONGEST_NANOS;
        }
        try {
            Instant then =
                    ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            return nanos(Duration.between(now, then));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static long nanos(Duration wait) {
        return wait.isNegative()
                ? 0
                : Math.min(
                        LONGEST_NANOS, wait.toSeconds() > 3_600 ? LONGEST_NANOS : wait.toNanos());
    }
}
