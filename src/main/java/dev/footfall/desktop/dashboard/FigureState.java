package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;

import java.util.List;

/**
 * One figure at one moment.
 *
 * @param value the number, without its unit: {@code 128,402}
 * @param unit stands behind it, smaller; may be empty
 * @param caption stands below it: {@code of 206,000 planned}
 * @param trend its last minute, oldest first, for the small line; may be empty
 * @param quiet whether it is nothing to look at, such as no errors
 */
public record FigureState(
        String value, String unit, String caption, List<Double> trend, boolean quiet) {

    /** Before anything ran. */
    public static final FigureState UNDEFINED =
            new FigureState(Numbers.UNDEFINED, "", "", List.of(), true);

    /** The number with its unit, as a person would say it. */
    public String spoken() {
        return unit.isEmpty() ? value : value + " " + unit;
    }
}
