package dev.footfall.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;

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

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendPattern("['T'][' ']")
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalEnd()
                    .optionalStart()
                    .appendPattern("[' ']")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HH:mm", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HHmm", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HH", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendLiteral(" UTC")
                    .optionalEnd()
                    .toFormatter(Locale.ROOT);

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

    /** The time that this number is, {@link #NONE} for none. */
    long ofNumber(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        double nanos = value * nanosPerUnit(Math.abs(value));
        return Math.abs(nanos) < 9.2e18 ? keep(Math.round(nanos)) : NONE;
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
        if (trimmed.chars().allMatch(c -> c >= '0' && c <= '9') && trimmed.length() < 19) {
            return ofNumber(Long.parseLong(trimmed));
        }
        if (trimmed.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            return ofNumber(Double.parseDouble(trimmed));
        }
        try {
            return ofIso(ISO.parse(trimmed));
        } catch (DateTimeParseException e) {
            return ofOther(trimmed);
        }
    }

    /** HTTP and mail dates, as some logs have them. */
    private long ofOther(String text) {
        try {
            return nanos(
                    OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private long ofIso(TemporalAccessor time) {
        LocalDate date = time.query(TemporalQueries.localDate());
        if (date == null) {
            return NONE;
        }
        var clock = time.query(TemporalQueries.localTime());
        LocalDateTime local = clock == null ? date.atStartOfDay() : date.atTime(clock);
        ZoneOffset offset = time.query(TemporalQueries.offset());
        return offset == null ? ofLocal(local) : nanos(local.toInstant(offset));
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
