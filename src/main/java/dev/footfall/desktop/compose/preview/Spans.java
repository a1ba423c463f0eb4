package dev.footfall.desktop.compose.preview;

import java.util.Locale;

/** Times as people read them. */
final class Spans {

    private Spans() {}

    /** {@code 350 ms}, {@code 4.2 s}, {@code 42 s}, {@code 3 min 20 s}, {@code 5 h}. */
    static String of(long nanos) {
        double seconds = nanos / 1e9;
        if (seconds < 1) {
            return Math.round(seconds * 1000) + " ms";
        }
        if (seconds < 10) {
            String text = String.format(Locale.ROOT, "%.1f", seconds);
            return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " s";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return whole / 60 + " min" + (whole % 60 == 0 ? "" : " " + whole % 60 + " s");
        }
        long minutes = Math.round(seconds / 60);
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /** The next larger of 1, 2 and 5 times a power of ten. */
    static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 5, 10}) {
            if (step * power >= value * (1 - 1e-9)) {
                return step * power;
            }
        }
        return value;
    }
}
