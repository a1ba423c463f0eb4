package dev.footfall.report;

/** How a run came to its end, as {@code summary.json} says it. */
public enum RunEnd {
    /** All that was planned was played. */
    FINISHED("finished"),
    /** Someone, or a limit, ended it in order. */
    STOPPED("stopped"),
    /** It died: the record has no end mark, and up to a second of it may be missing. */
    CUT_SHORT("cut short");

    private final String word;

    RunEnd(String word) {
        this.word = word;
    }

    /** The word for people and for JSON. */
    public String word() {
        return word;
    }

    /** The end with this word; a word that is unknown counts as cut short. */
    static RunEnd of(String word) {
        for (RunEnd end : values()) {
            if (end.word.equals(word)) {
                return end;
            }
        }
        return CUT_SHORT;
    }
}
