package dev.footfall.desktop.chart;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them, in one format everywhere. Undefined is {@link #UNDEFINED}. */
public final class Numbers {

    /** Stands for what is not defined, such as a share of nothing. */
    public static final String UNDEFINED = "–";

    private static final String UNITS = "kMGTPE";

    private Numbers() {}

    /** A count with its thousands separated: {@code 128,402}. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** A count in few characters, three digits of it: {@code 9,999}, {@code 12.3 k}. */
    public static String shortCount(long n) {
        double left = n;
        int thousands = 0;
        while (left >= (thousands == 0 ? 10_000 : 999.5) && thousands < UNITS.length()) {
            left /= 1_000;
            thousands++;
        }
        if (thousands == 0) {
            return count(n);
        }
        String digits =
                String.format(
                        Locale.ROOT, left < 9.995 ? "%.2f" : left < 99.95 ? "%.1f" : "%.0f", left);
        return digits + " " + UNITS.charAt(thousands - 1);
    }

    /** A rate: one decimal below 10, none above; {@code 412}. */
    public static String rate(double perSecond) {
        if (!Double.isFinite(perSecond)) {
            return UNDEFINED;
        }
        return perSecond > 0 && perSecond < 9.95
                ? String.format(Locale.ROOT, "%.1f", perSecond)
                : count(Math.round(perSecond));
    }

    /** A share in per cent; {@code 99.62 %}. Not rounded up to 100 nor down to 0. */
    public static String share(long part, long whole) {
        if (whole == 0) {
            return UNDEFINED;
        }
        double percent = 100.0 * part / whole;
        if (part > 0 && percent < 0.01) {
            return "< 0.01 %";
        }
        if (part < whole && percent > 99.99) {
            return "> 99.99 %";
        }
        if (part == 0 || part == whole) {
            return part == 0 ? "0 %" : "100 %";
        }
        return String.format(Locale.ROOT, "%.2f %%", percent);
    }

    /**
     * Milliseconds with the unit that suits them: {@code 0.8 ms}, {@code 38 ms}, {@code 1.24 s}.
     */
    public static String milliseconds(double ms) {
        if (!Double.isFinite(ms)) {
            return UNDEFINED;
        }
        if (ms < 9.95) {
            return String.format(Locale.ROOT, "%.1f ms", ms);
        }
        if (ms < 999.5) {
            return Math.round(ms) + " ms";
        }
        return ms < 9_995
                ? String.format(Locale.ROOT, "%.2f s", ms / 1000)
                : String.format(Locale.ROOT, "%.1f s", ms / 1000);
    }

    /** A stretch of time in its two largest units: {@code 2 min 18 s}. */
    public static String duration(long nanos) {
        Duration d = Duration.ofNanos(nanos);
        if (d.toDays() > 0) {
            return d.toDays() + " d " + d.toHoursPart() + " h";
        }
        if (d.toHours() > 0) {
            return d.toHours() + " h " + d.toMinutesPart() + " min";
        }
        if (d.toMinutes() > 0) {
            return d.toMinutes() + " min " + d.toSecondsPart() + " s";
        }
        return d.toSeconds() + " s";
    }

    /** A tick on an axis: as few digits as tell it apart from its neighbours. */
    public static String tick(double value) {
        if (value == Math.rint(value)) {
            return count((long) value);
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "");
    }
}
