package dev.footfall.desktop.settings;

import dev.footfall.desktop.theme.Theme;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What is remembered. The target is not: a window never starts out aimed at a real App.
 *
 * @param width the window's, in pixels
 * @param height the window's, in pixels
 * @param recent files, newest first, as absolute paths
 * @param toured whether the first steps were shown; null in files of older versions, for no
 * @param columns where the dividers of Compose stand, shares of its width from left to right; null
 *     for where they stand at first
 */
public record Preferences(
        Theme theme,
        double width,
        double height,
        boolean maximised,
        List<String> recent,
        @Nullable Boolean toured,
        @Nullable List<Double> columns) {

    /** The smallest window that the screens are made for. */
    public static final double LEAST_WIDTH = 960;

    /** The smallest window that the screens are made for. */
    public static final double LEAST_HEIGHT = 640;

    /** For a first start. */
    public static final Preferences FIRST =
            new Preferences(Theme.FOLLOW_SYSTEM, 1440, 900, false, List.of(), false, null);

    /** Brings what a hand may have put into the file into range. */
    public Preferences {
        width = inRange(width, LEAST_WIDTH);
        height = inRange(height, LEAST_HEIGHT);
        recent = List.copyOf(recent);
        columns = inOrder(columns) ? List.copyOf(columns) : null;
    }

    private static boolean inOrder(@Nullable List<Double> shares) {
        if (shares == null || shares.size() != 2 || shares.stream().anyMatch(Objects::isNull)) {
            return false;
        }
        return shares.getFirst() >= 0
                && shares.getFirst() <= shares.getLast()
                && shares.getLast() <= 1;
    }

    private static double inRange(double value, double least) {
        return value >= least && value <= 16_384 ? value : least;
    }
}
