package dev.footfall.journal;

/** In which order a page of the record is read. Ties go by session and step. */
public enum JournalOrder {
    /** Earliest due first. */
    OLDEST("due, session, step"),
    /** Latest due first. */
    NEWEST("due DESC, session DESC, step DESC"),
    /** Longest from due to done first; what was never sent comes last. */
    SLOWEST_FELT("greatest(done - sent, done - due) DESC NULLS LAST, session, step"),
    /** Longest from sent to done first; what was never sent comes last. */
    SLOWEST_SERVICE("done - sent DESC NULLS LAST, session, step"),
    /** Session by session, as each person acted. */
    SESSION("session, step");

    private final String sql;

    JournalOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
