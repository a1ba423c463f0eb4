package dev.footfall.replay;

/** What sort of record an event comes from. */
enum Kind {
    INTERACTION(0),
    UBI_EVENT(1),
    UBI_QUERY(2),
    OTTO(3),
    HAR(4),
    CSV(5);

    /** How many there are. */
    static final int COUNT = 6;

    /** The kind as an index keeps it. */
    final int code;

    Kind(int code) {
        this.code = code;
    }

    static Kind of(int code) {
        return switch (code) {
            case 0 -> INTERACTION;
            case 1 -> UBI_EVENT;
            case 2 -> UBI_QUERY;
            case 3 -> OTTO;
            case 4 -> HAR;
            case 5 -> CSV;
            default -> throw new IllegalArgumentException("no kind has the code " + code);
        };
    }
}
