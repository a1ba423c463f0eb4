package dev.footfall.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers as people read them, the same in every country. */
public final class Figures {

    private static final String NONE = "–";
    private static final String UNITS = "kMGTPE";

    private Figures() {}

    /** {@code 12,345}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 3.8 %}; a dash where there is no whole. */
    static String share(long part, long whole) {
        return whole == 0 ? NONE : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /**
     * Three significant digits in the unit that suits: {@code 0.12 ms}, {@code 34.5 ms}, {@code
     * 1.23 s}.
     */
    static String milliseconds(double ms) {
        if (Double.isNaN(ms)) {
            return "–";
        }
        return ms < 999.5 ? digits(ms) + " ms" : digits(ms / 1000) + " s";
    }

    /** A span for people: {@code 850 ms}, {@code 20.1 s}, {@code 12 min 5 s}, {@code 3 h 2 min}. */
    static String duration(long ms) {
        long seconds = Math.round(ms / 1000.0);
        if (seconds < 60) {
            return milliseconds((double) ms);
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** {@code 12.3/s}. */
    static String rate(double perSecond) {
        return digits(perSecond) + "/s";
    }

    /** {@code 512 B}, {@code 34.5 kB}, {@code 1.23 MB}: thousands, as wires are measured. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.5 && unit < UNITS.length() - 1) {
            size /= 1_000;
            unit++;
        }
        return digits(size) + " " + UNITS.charAt(unit) + "B";
    }

    /** A measured value with its unit, {@code 312 ms}, {@code 0.4 %}, {@code 7}. */
    public static String value(double value, String unit) {
        return switch (unit) {
            case "ms" -> milliseconds(value);
            case "%" -> digits(value) + " %";
            case "/s" -> rate(value);
            default -> count(Math.round(value));
        };
    }

    /** {@code 422 × 7, 404 × 2}, most frequent first; a dash for none. */
    static <K> String tally(Map<K, Long> counts) {
        String tally =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<K, Long>comparingByValue().reversed())
                        .map(entry -> entry.getKey() + " × " + count(entry.getValue()))
                        .collect(Collectors.joining(", "));
        return tally.isEmpty() ? NONE : tally;
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        String format = size < 9.995 ? "%.2f" : size < 99.95 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
