package dev.footfall.endpoint.fault;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values in a fault's text; each method answers null for what it does not understand. */
final class FaultValues {
    private static final Pattern MEASURE = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(\\D*)");
    private static final Duration DAY = Duration.ofDays(1);

    private FaultValues() {}

    /** A time of up to a day. */
    static @Nullable Duration duration(String text) {
        Matcher measure = MEASURE.matcher(text);
        if (!measure.matches()) {
            return null;
        }
        long unit =
                switch (measure.group(2)) {
                    case "ms" -> 1_000_000L;
                    case "s" -> 1_000_000_000L;
                    case "min", "m" -> 60_000_000_000L;
                    case "h" -> 3_600_000_000_000L;
                    default -> 0;
                };
        BigDecimal nanos = new BigDecimal(measure.group(1)).multiply(BigDecimal.valueOf(unit));
        boolean tooLong = nanos.compareTo(BigDecimal.valueOf(DAY.toNanos())) > 0;
        return unit == 0 || tooLong ? null : Duration.ofNanos(nanos.longValue());
    }

    static @Nullable Double share(String text) {
        Matcher measure = MEASURE.matcher(text);
        if (!measure.matches()) {
            return null;
        }
        double number = Double.parseDouble(measure.group(1));
        double share =
                switch (measure.group(2)) {
                    case "%" -> number / 100;
                    case "" -> number;
                    default -> -1;
                };
        return share > 0 && share <= 1 ? share : null;
    }

    static @Nullable Double perSecond(String text) {
        Matcher measure = MEASURE.matcher(text);
        if (!measure.matches()) {
            return null;
        }
        double number = Double.parseDouble(measure.group(1));
        double rate =
                switch (measure.group(2)) {
                    case "/s" -> number;
                    case "/min" -> number / 60;
                    case "/h" -> number / 3600;
                    default -> 0;
                };
        return rate > 0 ? rate : null;
    }

    static @Nullable Double bytesPerSecond(String text) {
        Matcher measure = MEASURE.matcher(text);
        if (!measure.matches() || !measure.group(2).equals("B/s")) {
            return null;
        }
        double speed = Double.parseDouble(measure.group(1));
        return speed > 0 ? speed : null;
    }

    static @Nullable Integer errorStatus(String text) {
        return text.matches("[45][0-9]{2}") ? Integer.valueOf(text) : null;
    }

    static @Nullable Integer positive(String text) {
        return text.matches("[1-9][0-9]{0,6}") ? Integer.valueOf(text) : null;
    }
}
