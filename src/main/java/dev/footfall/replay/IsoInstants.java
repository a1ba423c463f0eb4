package dev.footfall.replay;

/**
 * Reads the one shape in which nearly every machine writes times, {@code 2024-12-10T00:01:29.378Z},
 * digit by digit; a general formatter would cost more than the rest of a record.
 */
final class IsoInstants {

    private static final long NANOS = 1_000_000_000L;

    private IsoInstants() {}

    /** Nanoseconds since 1970, {@link Timestamps#NONE} when the text has another shape. */
    static long parse(char[] text, int from, int length) {
        int end = from + length;
        int zone = zoneStart(text, from, end);
        if (zone < 0
                || text[from + 4] != '-'
                || text[from + 7] != '-'
                || (text[from + 10] != 'T' && text[from + 10] != ' ')
                || text[from + 13] != ':'
                || text[from + 16] != ':') {
            return Timestamps.NONE;
        }
        int year = digits(text, from, 4);
        int month = digits(text, from + 5, 2);
        int day = digits(text, from + 8, 2);
        int hour = digits(text, from + 11, 2);
        int minute = digits(text, from + 14, 2);
        int second = digits(text, from + 17, 2);
        long fraction = fraction(text, from + 19, zone);
        boolean known =
                year >= 1700
                        && year < 2262
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= daysIn(year, month)
                        && (hour | minute | second) >= 0
                        && hour < 24
                        && minute < 60
                        && second < 60
                        && fraction >= 0;
        if (!known) {
            return Timestamps.NONE;
        }
        long seconds =
                daysSince1970(year, month, day) * 86_400 + hour * 3600L + minute * 60L + second;
        return (seconds - offsetSeconds(text, zone)) * NANOS + fraction;
    }

    /** Where {@code Z} or {@code +01:00} starts, -1 when the text ends otherwise. */
    private static int zoneStart(char[] text, int from, int end) {
        if (end - from >= 20 && text[end - 1] == 'Z') {
            return end - 1;
        }
        int at = end - 6;
        boolean offset =
                end - from >= 25
                        && (text[at] == '+' || text[at] == '-')
                        && text[at + 3] == ':'
                        && digits(text, at + 1, 2) <= 14
                        && digits(text, at + 4, 2) < 60
                        && (digits(text, at + 1, 2) | digits(text, at + 4, 2)) >= 0;
        return offset ? at : -1;
    }

    private static int offsetSeconds(char[] text, int zone) {
        if (text[zone] == 'Z') {
            return 0;
        }
        int seconds = digits(text, zone + 1, 2) * 3600 + digits(text, zone + 4, 2) * 60;
        return text[zone] == '-' ? -seconds : seconds;
    }

    /** Negative when one of them is no digit. */
    private static int digits(char[] text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The nanoseconds after the point, negative when there is something else. */
    private static long fraction(char[] text, int from, int end) {
        if (from == end) {
            return 0;
        }
        int count = end - from - 1;
        if (text[from] != '.' || count < 1 || count > 9) {
            return -1;
        }
        long value = digits(text, from + 1, count);
        for (int i = count; i < 9 && value >= 0; i++) {
            value *= 10;
        }
        return value;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Counts years from March, so that the leap day is a year's last day. */
    private static long daysSince1970(int year, int month, int day) {
        long y = month <= 2 ? year - 1 : year;
        long fromMarch = month > 2 ? month - 3 : month + 9;
        long dayOfYear = (153 * fromMarch + 2) / 5 + day - 1;
        return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
    }
}
