package dev.footfall.fit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** When people came, as a load: how many an hour, and how busy the hours and days are, in UTC. */
final class RhythmText {

    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3_600 * SECOND;
    private static final long DAY = 24 * HOUR;
    private static final long DAYS_FOR_HOURS = 2;
    private static final long DAYS_FOR_WEEKDAYS = 14;

    /** Fewer sessions may be evenly spaced by chance. */
    private static final long FEWEST = 20;

    /** Of the mean distance. */
    private static final double EVEN = .1;

    private final RecordedTraffic traffic;
    private final long sessions;
    private final long span;

    RhythmText(RecordedTraffic traffic, long sessions) {
        this.traffic = traffic;
        this.sessions = sessions;
        long last = 0;
        for (long i = 0; i < sessions; i++) {
            last = Math.max(last, traffic.startNanos().applyAsLong(i));
        }
        this.span = last;
    }

    void write(Consumer<String> line) {
        line.accept("load:");
        double seconds = (double) span / SECOND;
        line.accept("  sessions: " + rate(seconds));
        line.accept("  spacing: " + (even() ? "even" : "poisson"));
        line.accept("  total: " + sessions);
        Instant first = traffic.first();
        if (first == null || !spans(DAYS_FOR_HOURS)) {
            return;
        }
        ZonedDateTime start = first.atZone(ZoneOffset.UTC);
        line.accept("  rhythm:");
        line.accept(
                "    start: %s %02d:%02d"
                        .formatted(
                                start.getDayOfWeek().name().toLowerCase(Locale.ROOT),
                                start.getHour(),
                                start.getMinute()));
        double[] hours = new double[24];
        double[] hoursSeen = new double[24];
        double[] days = new double[7];
        double[] daysSeen = new double[7];
        for (long i = 0; i < sessions; i++) {
            ZonedDateTime at = start.plusNanos(traffic.startNanos().applyAsLong(i));
            hours[at.getHour()]++;
            days[at.getDayOfWeek().getValue() - 1]++;
        }
        for (long at = 0; at < span; at += HOUR) {
            ZonedDateTime hour = start.plusNanos(at);
            hoursSeen[hour.getHour()]++;
            daysSeen[hour.getDayOfWeek().getValue() - 1]++;
        }
        line.accept("    hours: " + Yaml.list(relative(hours, hoursSeen)));
        if (spans(DAYS_FOR_WEEKDAYS)) {
            double[] weights = relative(days, daysSeen);
            List<String> names = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                names.add(
                        day.name().toLowerCase(Locale.ROOT)
                                + ": "
                                + Yaml.number(weights[day.getValue() - 1]));
            }
            line.accept("    weekdays: {" + String.join(", ", names) + "}");
        }
    }

    /** The last of so many days ends some time after the last one came. */
    private boolean spans(long days) {
        return span >= days * DAY - HOUR;
    }

    /** Whether distances hardly differ: by chance they would differ by as much as they are long. */
    private boolean even() {
        if (sessions < FEWEST) {
            return false;
        }
        double mean = (double) span / (sessions - 1);
        double squares = 0;
        for (long i = 1; i < sessions; i++) {
            long gap =
                    traffic.startNanos().applyAsLong(i) - traffic.startNanos().applyAsLong(i - 1);
            squares += (gap - mean) * (gap - mean) / (sessions - 1);
        }
        return Math.sqrt(squares) < EVEN * mean;
    }

    /** Rates have nine decimals; rare visitors are counted by the day. */
    private String rate(double seconds) {
        if (sessions < 2 || seconds <= 0) {
            return "1/s";
        }
        double perSecond = (sessions - 1) / seconds;
        return perSecond >= .01
                ? Yaml.number(Math.min(1e9, perSecond)) + "/s"
                : Yaml.number(Math.max(1e-3, perSecond * 86_400)) + "/d";
    }

    private static double[] relative(double[] counts, double[] seen) {
        double[] weights = new double[counts.length];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            weights[i] = seen[i] > 0 ? counts[i] / seen[i] : 0;
            sum += weights[i];
        }
        for (int i = 0; i < counts.length; i++) {
            weights[i] *= counts.length / sum;
        }
        return weights;
    }
}
