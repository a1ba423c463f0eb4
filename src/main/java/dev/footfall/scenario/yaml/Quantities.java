package dev.footfall.scenario.yaml;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, durations and rates as people write them. Null where a text is none. */
public final class Quantities {

    private static final String NUMBER = "(?:\\d{1,12}(?:\\.\\d{1,9})?|\\.\\d{1,9})";
    private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(ns|us|µs|ms|s|m|h|d)");
    private static final Pattern DURATION =
            Pattern.compile("(?:" + NUMBER + "(?:ns|us|µs|ms|s|m|h|d))+");
    private static final Pattern RATE = Pattern.compile("(" + NUMBER + ")\\s*/\\s*(s|min|h|d)");
    private static final Duration LONGEST = Duration.ofDays(366);

    private Quantities() {}

    /**
     * A duration from 0 to 366 days, such as {@code 2s}, {@code 1m30s}, {@code .5s}; a bare {@code
     * 0} is one too.
     */
    public static @Nullable Duration duration(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        if (text.length() > 60 || !DURATION.matcher(text).matches()) {
            return null;
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            nanos =
                    nanos.add(
                            new BigDecimal(part.group(1))
                                    .multiply(BigDecimal.valueOf(nanosOf(part.group(2)))));
        }
        if (nanos.compareTo(BigDecimal.valueOf(LONGEST.toNanos())) > 0) {
            return null;
        }
        return Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static long nanosOf(String unit) {
        return switch (unit) {
            case "ns" -> 1L;
            case "us", "µs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 86_400_000_000_000L;
        };
    }

    /** A rate per second, 0 or above, such as {@code 6/s}, {@code 90/min}, {@code 300/h}. */
    public static @Nullable Double rate(String text) {
        Matcher rate = RATE.matcher(text);
        if (!rate.matches()) {
            return null;
        }
        double count = Double.parseDouble(rate.group(1));
        return switch (rate.group(2)) {
            case "s" -> count;
            case "min" -> count / 60;
            case "h" -> count / 3600;
            default -> count / 86_400;
        };
    }

    /** A finite number. */
    public static @Nullable Double finite(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
