package dev.footfall.desktop.shell;

import org.kordamp.ikonli.feather.Feather;

/** The places of the rail, in the order of their keys, Ctrl+1 to Ctrl+5. */
enum Place {
    COMPOSE(1, "Compose", Feather.EDIT_3),
    LIVE(2, "Live", Feather.ACTIVITY),
    INSPECT(3, "Inspect", Feather.SEARCH),
    RECEIVED(4, "Received", Feather.INBOX),
    HISTORY(5, "History", Feather.CLOCK);

    private final int digit;
    private final String word;
    private final Feather icon;

    Place(int digit, String word, Feather icon) {
        this.digit = digit;
        this.word = word;
        this.icon = icon;
    }

    /** The key with Ctrl that leads here. */
    int digit() {
        return digit;
    }

    String word() {
        return word;
    }

    Feather icon() {
        return icon;
    }

    /** {@code place-live}. */
    String id() {
        return "place-" + word.toLowerCase(java.util.Locale.ROOT);
    }
}
