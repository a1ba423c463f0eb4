package dev.footfall.scenario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * How busy the hours of a week are. Weights are relative: whatever their size, the arrival rate's
 * mean over a whole week is the rate that the load gives.
 *
 * @param day the day of the week on which the run starts
 * @param time the time of day at which it starts
 * @param hours 24 weights, midnight to one o'clock first; none negative, not all 0
 * @param weekdays 7 weights, Monday first; none negative, not all 0
 */
public record Rhythm(DayOfWeek day, LocalTime time, List<Double> hours, List<Double> weekdays) {

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final long DAY = 24 * HOUR;

    /** Copies the weights. */
    public Rhythm {
        hours = List.copyOf(hours);
        weekdays = List.copyOf(weekdays);
        if (hours.size() != 24 || weekdays.size() != 7) {
            throw new IllegalArgumentException("a rhythm has 24 hours and 7 weekdays");
        }
    }

    /**
     * What the arrival rate is multiplied by: constant within an hour, 1 on average over a week.
     *
     * @param nanos the people's time since the run's start, 0 or above
     */
    public double factorAt(long nanos) {
        long sinceMidnight = time.toNanoOfDay() + nanos % (7 * DAY);
        int weekday = (int) ((day.getValue() - 1 + sinceMidnight / DAY) % 7);
        int hour = (int) (sinceMidnight % DAY / HOUR);
        return hours.get(hour) / mean(hours) * (weekdays.get(weekday) / mean(weekdays));
    }

    /** The largest value of {@link #factorAt}: what thinning starts from. */
    public double peakFactor() {
        return max(hours) / mean(hours) * (max(weekdays) / mean(weekdays));
    }

    /** When the factor may change next, as the people's time since the run's start. */
    public long nextChangeAfter(long nanos) {
        long start = time.toNanoOfDay() % HOUR;
        return nanos + HOUR - (start + nanos) % HOUR;
    }

    private static double mean(List<Double> weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum / weights.size();
    }

    private static double max(List<Double> weights) {
        double max = 0;
        for (double weight : weights) {
            max = Math.max(max, weight);
        }
        return max;
    }
}
