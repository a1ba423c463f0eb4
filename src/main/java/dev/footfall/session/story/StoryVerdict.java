package dev.footfall.session.story;

import java.util.Locale;

/**
 * Whether one story holds.
 *
 * @param text as the scenario tells it
 * @param measured NaN where there was nothing to measure
 * @param expected by the scenario's knobs; NaN where they don't tell
 * @param low the lowest value with which the story holds
 * @param high the highest
 * @param holds whether it does
 * @param why what was compared with what, in a sentence
 */
public record StoryVerdict(
        String text,
        double measured,
        double expected,
        double low,
        double high,
        boolean holds,
        String why) {

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
