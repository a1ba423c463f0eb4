package dev.footfall.endpoint.judge;

/** The fields that the contract names, in its order. */
public enum Field {
    /** What happened; the one field that must be there. */
    EVENT_TYPE("event_type", Kind.REQUIRED_TEXT),
    /** The document acted on. */
    DOCUMENT_ID("document_id", Kind.TEXT),
    /** Zero-based place of the result. */
    POSITION("position", Kind.INTEGER),
    /** The search. */
    QUERY("query", Kind.TEXT),
    /** How many results came back. */
    RESULT_COUNT("result_count", Kind.INTEGER),
    /** Milliseconds to the first result. */
    LATENCY_MS("latency_ms", Kind.INTEGER),
    /** Milliseconds spent on the result. */
    DWELL_MS("dwell_ms", Kind.INTEGER),
    /** The client-side session. */
    SESSION_ID("session_id", Kind.TEXT),
    /** Free data. */
    METADATA("metadata", Kind.OBJECT);

    private final String key;
    private final Kind kind;

    Field(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The field's name in the JSON. */
    public String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    /** What a field takes. All but the required one take null too. */
    enum Kind {
        REQUIRED_TEXT,
        TEXT,
        INTEGER,
        OBJECT
    }
}
