package dev.footfall.endpoint.judge;

/** The fields that the contract names, in its order. */
public enum Field {
    /** What happened; the one field that must be there. */
    EVENT_TYPE(0, "event_type", Kind.REQUIRED_TEXT),
    /** The document acted on. */
    DOCUMENT_ID(1, "document_id", Kind.TEXT),
    /** Zero-based place of the result. */
    POSITION(2, "position", Kind.INTEGER),
    /** The search. */
    QUERY(3, "query", Kind.TEXT),
    /** How many results came back. */
    RESULT_COUNT(4, "result_count", Kind.INTEGER),
    /** Milliseconds to the first result. */
    LATENCY_MS(5, "latency_ms", Kind.INTEGER),
    /** Milliseconds spent on the result. */
    DWELL_MS(6, "dwell_ms", Kind.INTEGER),
    /** The client-side session. */
    SESSION_ID(7, "session_id", Kind.TEXT),
    /** Free data. */
    METADATA(8, "metadata", Kind.OBJECT);

    private final int slot;
    private final String key;
    private final Kind kind;

    Field(int slot, String key, Kind kind) {
        this.slot = slot;
        this.key = key;
        this.kind = kind;
    }

    /** The field's name in the JSON. */
    public String key() {
        return key;
    }

    /** Its place in tables of fields, from 0. */
    int slot() {
        return slot;
    }

    Kind kind() {
        return kind;
    }

    static boolean isKnown(String key) {
        for (Field field : values()) {
            if (field.key.equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** What a field takes. All but the required one take null too. */
    enum Kind {
        REQUIRED_TEXT,
        TEXT,
        INTEGER,
        OBJECT
    }
}
