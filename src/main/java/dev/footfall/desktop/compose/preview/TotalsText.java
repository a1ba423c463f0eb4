package dev.footfall.desktop.compose.preview;

import java.time.Duration;
import java.util.Locale;

/** How much a run is, in words. */
final class TotalsText {

    private TotalsText() {}

    /** {@code 100 sessions · 612 events · 20 s}; what is estimated says about. */
    static String line(Preview.Totals totals) {
        Duration length = totals.length();
        String end = length == null ? "no end" : Spans.of(length.toNanos());
        if (totals.sessions().isEmpty()) {
            return end;
        }
        String about = totals.exact() ? "" : "about ";
        return whole(count(totals.sessions().getAsLong(), "session"))
                + " · "
                + whole(about + count(totals.events().orElse(0), "event"))
                + " · "
                + whole(end);
    }

    /** {@code 140 kB, 212 bytes an event}. */
    static String small(Preview.Totals totals) {
        String each = Math.round(totals.bytesPerEvent()) + " bytes an event";
        return totals.events().isEmpty()
                ? each
                : bytes(totals.events().getAsLong() * totals.bytesPerEvent()) + ", " + each;
    }

    /** {@code 0.25}, {@code 4.2}, {@code 1,200}. */
    static String rate(double perSecond) {
        if (perSecond >= 10 || perSecond == Math.rint(perSecond)) {
            return String.format(Locale.ROOT, "%,d", Math.round(perSecond));
        }
        return String.format(Locale.ROOT, perSecond >= 1 ? "%.1f" : "%.2f", perSecond);
    }

    /** Goes to the next line as a whole, never between a number and its unit. */
    private static String whole(String text) {
        return text.replace(' ', '\u00a0');
    }

    private static String count(long n, String what) {
        return String.format(Locale.ROOT, "%,d ", n) + what + (n == 1 ? "" : "s");
    }

    private static String bytes(double bytes) {
        if (bytes < 1000) {
            return Math.round(bytes) + " bytes";
        }
        if (bytes < 1e6) {
            return Math.round(bytes / 1e3) + " kB";
        }
        return bytes < 1e9
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
