package dev.footfall.desktop.dashboard;

import java.util.Locale;

/** The six large figures, in their order on the screen. */
public enum Figure {
    /** Events handed to HTTP. */
    SENT("Sent", "sent"),
    /** Events answered 2xx. */
    ACKNOWLEDGED("Acknowledged", "acknowledged"),
    /** Events refused or failed. */
    ERRORS("Errors", "failed"),
    /** Events sent in the last second. */
    RATE("Rate now", "sent"),
    /** What the slowest hundredth felt. */
    FELT("Felt p99", "felt"),
    /** Sessions under way. */
    PEOPLE("People active", "text");

    private final String title;
    private final String tone;

    Figure(String title, String tone) {
        this.title = title;
        this.tone = tone;
    }

    /** What stands above the figure. */
    public String title() {
        return title;
    }

    /** The colour's name in the style sheet. */
    String tone() {
        return tone;
    }

    /** What tests find the tile by: {@code figure-sent}. */
    public String id() {
        return "figure-" + name().toLowerCase(Locale.ROOT);
    }
}
