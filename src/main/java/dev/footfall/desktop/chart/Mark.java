package dev.footfall.desktop.chart;

/**
 * A moment or a stretch worth a word on the time charts.
 *
 * @param from seconds after the run's start
 * @param to its end; the same as {@code from} for a moment
 * @param word what it was
 */
public record Mark(double from, double to, String word) {

    /** Whether it has length. */
    public boolean isStretch() {
        return to > from;
    }

    /** Whether it tells of a fault of the server rather than of something a person did. */
    public boolean isFault() {
        return word.startsWith("fault");
    }
}
