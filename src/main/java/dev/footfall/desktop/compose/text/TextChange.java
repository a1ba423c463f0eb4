package dev.footfall.desktop.compose.text;

/**
 * One replacement in a text.
 *
 * @param from offset from 0
 * @param removed what stood there
 * @param inserted what stands there now
 */
public record TextChange(int from, String removed, String inserted) {

    /** What takes it back. */
    public TextChange inverse() {
        return new TextChange(from, inserted, removed);
    }

    /** Where the inserted text ends. */
    public int end() {
        return from + inserted.length();
    }

    /**
     * This change with a later one that lies wholly within what this one inserted; null where it
     * does not.
     */
    @org.jspecify.annotations.Nullable
    TextChange with(TextChange later) {
        int start = later.from - from;
        if (start < 0 || start + later.removed.length() > inserted.length()) {
            return null;
        }
        String merged =
                inserted.substring(0, start)
                        + later.inserted
                        + inserted.substring(start + later.removed.length());
        return new TextChange(from, removed, merged);
    }
}
