package dev.footfall.desktop.shell;

import dev.footfall.run.RunSnapshot;

import java.time.Duration;
import java.util.Locale;

/** Figures as people read them in the top bar. */
final class Words {

    private Words() {}

    /** {@code sha256 9f31…c07a} of {@code sha256:9f31…}; anything shorter as it is. */
    static String digest(String digest) {
        int colon = digest.indexOf(':');
        String hex = digest.substring(colon + 1);
        return colon < 0 || hex.length() < 12
                ? digest
                : digest.substring(0, colon)
                        + " "
                        + hex.substring(0, 4)
                        + "…"
                        + hex.substring(hex.length() - 4);
    }

    /** {@code 9 s}, {@code 2 min 18 s}, {@code 3 h 5 min}: never more than two units. */
    static String duration(Duration duration) {
        long seconds = Math.max(0, duration.plusMillis(500).toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return two(seconds / 60, "min", seconds % 60, "s");
        }
        return two(seconds / 3600, "h", seconds % 3600 / 60, "min");
    }

    /** {@code 6 s}, rounded up: never nothing while there is something to wait for. */
    static String wait(Duration left) {
        return duration(Duration.ofSeconds(left.plusMillis(999).toSeconds()));
    }

    /** {@code 2 min 18 s left}; where that is unknown, the share or for how long it has run. */
    static String progress(RunSnapshot run) {
        String elapsed = duration(Duration.ofNanos(run.metrics().elapsedNanos()));
        if (run.phase().over()) {
            return "after " + elapsed;
        }
        if (run.leftNanos().isPresent()) {
            return duration(Duration.ofNanos(run.leftNanos().getAsLong())) + " left";
        }
        return run.progress() < 0 ? elapsed + ", no end" : share(run);
    }

    /** {@code 62 %}. */
    static String share(RunSnapshot run) {
        // 0.57 × 100 is a little less than 57.
        return (int) Math.floor(Math.clamp(run.progress(), 0, 1) * 100 + 1e-9) + " %";
    }

    /** {@code 1.5 ×}. */
    static String rate(double factor) {
        return String.format(Locale.ROOT, "%.1f ×", factor);
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return small == 0 ? large + " " + unit : large + " " + unit + " " + small + " " + smallUnit;
    }
}
