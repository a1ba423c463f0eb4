package dev.footfall.replay;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that logs carry, as nanoseconds since 1970-01-01 UTC.
 *
 * <p>Rules. A number is a time since 1970: seconds below 10¹¹, milliseconds below 10¹⁴,
 * microseconds below 10¹⁷, else nanoseconds (so seconds reach to the year 5138 and milliseconds
 * start in March 1973). A text is ISO 8601, with a space allowed for the T, or a number. A time
 * without a zone is local: one that a clock change leaves out is moved on by the length of the gap;
 * one that comes twice is the first of the two unless that lies before the record before it, then
 * the second.
 */
final class Timestamps {

    /** Says that a text or number is no time. */
    static final long NONE = Long.MIN_VALUE;

    private static final long NANOS = 1_000_000_000L;

    private static final BigDecimal LATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");

    /**
     * Seconds or more with a decimal comma, as spreadsheets of many countries write them. Below ten
     * digits a comma may as well set thousands apart.
     */
    private static final Pattern COMMA = Pattern.compile("(-?[0-9]{10,19}),([0-9]{1,20})");

    private static final Pattern ISO =
            Pattern.compile(
                    "([0-9]{4}-[0-9]{2}-[0-9]{2})"
                            + "(?:[Tt ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?))?"
                            + " ?(Z|z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?");

    private final ZoneId zone;
    private long previous = Long.MIN_VALUE;
    private long inGap;
    private long repeated;

    Timestamps(ZoneId zone) {
        this.zone = zone;
    }

    /** Local times that a clock change left out. */
    long inGap() {
        return inGap;
    }

    /** Local times that came twice because of a clock change. */
    long repeated() {
        return repeated;
    }

    /** The time that this whole number is, {@link #NONE} for none. */
    long ofNumber(long value) {
        long unit = nanosPerUnit(Math.abs((double) value));
        long nanos = value * unit;
        return nanos / unit == value ? keep(nanos) : NONE;
    }

    private static long nanosPerUnit(double size) {
        return size < 1e11 ? NANOS : size < 1e14 ? 1_000_000 : size < 1e17 ? 1_000 : 1;
    }

    /** The time that this text says, {@link #NONE} for none. */
    long ofText(char[] text, int from, int length) {
        long quick = IsoInstants.parse(text, from, length);
        return quick == NONE ? ofText(new String(text, from, length)) : keep(quick);
    }

    /** The time that this text says, {@link #NONE} for none. */
    long ofText(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return NONE;
        }
        if (NUMBER.matcher(trimmed).matches()) {
            return ofNumber(new BigDecimal(trimmed));
        }
        Matcher comma = COMMA.matcher(trimmed);
        if (comma.matches()) {
            return ofNumber(new BigDecimal(comma.group(1) + "." + comma.group(2)));
        }
        Matcher iso = ISO.matcher(trimmed);
        try {
            return iso.matches()
                    ? ofIso(iso.group(1), iso.group(2), iso.group(3))
                    : nanos(OffsetDateTime.parse(trimmed, RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private long ofNumber(BigDecimal value) {
        BigDecimal unit = BigDecimal.valueOf(nanosPerUnit(Math.abs(value.doubleValue())));
        BigDecimal nanos = value.multiply(unit).setScale(0, RoundingMode.HALF_UP);
        return nanos.abs().compareTo(LATEST) <= 0 ? keep(nanos.longValueExact()) : NONE;
    }

    private long ofIso(String date, @Nullable String clock, @Nullable String offset) {
        LocalDate day = LocalDate.parse(date);
        LocalDateTime local =
                clock == null
                        ? day.atStartOfDay()
                        : day.atTime(LocalTime.parse(clock.replace(',', '.')));
        if (offset == null) {
            return ofLocal(local);
        }
        boolean signed = offset.startsWith("+") || offset.startsWith("-");
        return nanos(local.toInstant(signed ? ZoneOffset.of(offset) : ZoneOffset.UTC));
    }

    private long ofLocal(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return nanos(local.toInstant(offsets.getFirst()));
        }
        if (offsets.isEmpty()) {
            inGap++;
            return nanos(local.atZone(zone).toInstant());
        }
        repeated++;
        Instant first = local.toInstant(offsets.getFirst());
        Instant second = local.toInstant(offsets.getLast());
        return nanos(toNanos(first) < previous ? second : first);
    }

    private long nanos(Instant instant) {
        return keep(toNanos(instant));
    }

    private long keep(long nanos) {
        if (nanos != NONE) {
            previous = nanos;
        }
        return nanos;
    }

    private static long toNanos(Instant instant) {
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
        } catch (ArithmeticException e) {
            return NONE;
        }
    }
}
