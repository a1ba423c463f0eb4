package dev.footfall.session.story;

import dev.footfall.event.Interaction;
import dev.footfall.session.dwell.DwellLaw;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Counts over some sessions. */
final class TrafficCounts {

    /** Dwell times are kept to a thousandth, in steps of equal ratio. */
    private static final double STEP = Math.log(1.001);

    long sessions;
    long searches;
    long zero;
    long withClick;
    long refined;
    long clicks;
    long dwells;
    long satisfied;
    double dwellSeconds;
    double reciprocal;

    private long[] clicksByPlace = new long[16];
    private long[] dwellSteps = new long[64];
    private boolean searched;
    private boolean clicked;

    void beginSession() {
        sessions++;
        searched = false;
        clicked = false;
    }

    void add(Interaction act) {
        switch (act.type()) {
            case "search" -> search(act);
            case "click" -> click(act);
            case "dwell" -> dwell(act);
            default -> {
                // Other acts tell no story here.
            }
        }
    }

    private void search(Interaction act) {
        searches++;
        searched = true;
        clicked = false;
        Long results = act.resultCount();
        if (results != null && results == 0) {
            zero++;
        }
        var metadata = act.metadata();
        if (metadata != null && metadata.containsKey("refines")) {
            refined++;
        }
    }

    private void click(Interaction act) {
        clicks++;
        int place = place(act.position());
        if (place >= 0) {
            if (place >= clicksByPlace.length) {
                clicksByPlace = Arrays.copyOf(clicksByPlace, place * 2);
            }
            clicksByPlace[place]++;
        }
        if (searched && !clicked) {
            clicked = true;
            withClick++;
            reciprocal += place >= 0 ? 1.0 / (place + 1) : 0;
        }
    }

    /** A place that can be counted, or -1. */
    private static int place(@Nullable Long position) {
        return position != null && position >= 0 && position < 100_000
                ? Math.toIntExact(position)
                : -1;
    }

    private void dwell(Interaction act) {
        Long millis = act.dwellMs();
        if (millis == null || millis < 0) {
            return;
        }
        dwells++;
        dwellSeconds += millis / 1_000.0;
        if (millis >= DwellLaw.SATISFIED_SECONDS * 1_000) {
            satisfied++;
        }
        int step = (int) (Math.log1p(millis) / STEP);
        if (step >= dwellSteps.length) {
            dwellSteps = Arrays.copyOf(dwellSteps, step * 2);
        }
        dwellSteps[step]++;
    }

    /** Searches that returned something. */
    long found() {
        return searches - zero;
    }

    /** Clicks at a place counted from 0. */
    long clicksAt(int place) {
        return place < clicksByPlace.length ? clicksByPlace[place] : 0;
    }

    /** The median dwell in seconds, to a thousandth; NaN for none. */
    double medianDwell() {
        long passed = 0;
        for (int step = 0; step < dwellSteps.length; step++) {
            passed += dwellSteps[step];
            if (2 * passed >= dwells && dwells > 0) {
                return Math.expm1((step + .5) * STEP) / 1_000;
            }
        }
        return Double.NaN;
    }
}
