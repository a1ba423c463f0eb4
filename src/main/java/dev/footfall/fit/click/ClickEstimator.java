package dev.footfall.fit.click;

/** Learns one kind of click model. */
public sealed interface ClickEstimator
        permits PbmEstimator, UbmEstimator, StopEstimator, ChainEstimator {

    /**
     * Learns from pages. A result's attraction starts from {@link Views#meanClickRate} with the
     * weight of one page, so that one page proves nothing.
     */
    Estimate fit(Views views);
}
