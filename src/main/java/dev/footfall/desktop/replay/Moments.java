package dev.footfall.desktop.replay;

import dev.footfall.desktop.engine.Opened;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A log's times and speeds as words. */
final class Moments {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Moments() {}

    /** {@code 24 Nov 08:15:02}, in UTC; for a log without times the time since its start. */
    static String of(Opened.Recording log, double share) {
        Instant first = log.first();
        Duration after = log.after(share);
        return first.getEpochSecond() <= 0 ? clock(after) : DAY_AND_TIME.format(first.plus(after));
    }

    private static String clock(Duration after) {
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                after.toHours(),
                after.toMinutesPart(),
                after.toSecondsPart());
    }

    /** {@code 42 s}, {@code 17 min}, {@code 24 h}, {@code 9 days}. */
    static String rough(Duration of) {
        double seconds = of.toMillis() / 1000.0;
        if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        if (seconds < 7_200) {
            return Math.round(seconds / 60) + " min";
        }
        return seconds < 172_800
                ? Math.round(seconds / 3_600) + " h"
                : Math.round(seconds / 86_400) + " days";
    }

    /** {@code 60 ×}. */
    static String speed(double times) {
        return times == Math.rint(times)
                ? String.format(Locale.ROOT, "%.0f ×", times)
                : String.format(Locale.ROOT, "%s ×", Math.round(times * 100) / 100.0);
    }

    /** The speed that a text says, brought into range; not a number where it says none. */
    static double speedIn(@Nullable String text) {
        String number = text == null ? "" : text.replaceAll("[x×*\\s]", "").replace(',', '.');
        try {
            double times = Double.parseDouble(number);
            return times > 0
                    ? Math.clamp(times, ReplayViewModel.LEAST_SPEED, ReplayViewModel.MOST_SPEED)
                    : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
