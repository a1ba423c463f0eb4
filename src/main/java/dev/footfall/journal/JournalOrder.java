package dev.footfall.journal;

/**
 * In which order the record is read. Ties go by session and step.
 *
 * @param by what is compared; where a row has no value, it comes last
 * @param descending the largest or latest first
 */
public record JournalOrder(By by, boolean descending) {

    /** Earliest due first. */
    public static final JournalOrder OLDEST = new JournalOrder(By.DUE, false);

    /** Latest due first. */
    public static final JournalOrder NEWEST = new JournalOrder(By.DUE, true);

    /** Last recorded first: nearly {@link #NEWEST}, and at no cost however long the record is. */
    public static final JournalOrder LAST_RECORDED = new JournalOrder(By.RECORDED, true);

    /** Longest from due to done first. */
    public static final JournalOrder SLOWEST_FELT = new JournalOrder(By.FELT, true);

    /** Longest from sent to done first. */
    public static final JournalOrder SLOWEST_SERVICE = new JournalOrder(By.SERVICE, true);

    /** Session by session, as each person acted. */
    public static final JournalOrder SESSION = new JournalOrder(By.SESSION, false);

    /** What rows are compared by. */
    public enum By {
        /** The moment at which their outcome was known. */
        RECORDED("place"),
        /** The moment that the schedule wanted. */
        DUE("due"),
        /** The session's number. */
        SESSION("session"),
        /** The event type. */
        TYPE("type"),
        /** The HTTP status; unanswered events follow, by reason. */
        STATUS("coalesce(status::VARCHAR, reason)"),
        /** The query. */
        QUERY("query"),
        /** The document. */
        DOCUMENT("document"),
        /** Sent to done. */
        SERVICE("done - sent"),
        /** Due to done. */
        FELT("greatest(done - sent, done - due)");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }

        private boolean isText() {
            return this == TYPE || this == STATUS || this == QUERY || this == DOCUMENT;
        }
    }

    /**
     * What is to be joined to the rows so that {@link #sql} can compare them. Texts are ordered
     * once each, and rows by their text's place: a million rows of a few thousand queries sort many
     * times as fast, since numbers are compared instead of long texts that begin alike.
     */
    String join() {
        return by.isText()
                ? """
                LEFT JOIN (SELECT text, row_number() OVER (ORDER BY text) AS text_place
                    FROM (SELECT DISTINCT $BY AS text FROM latest)) ON $BY = text
                """
                        .replace("$BY", by.sql)
                : "";
    }

    String sql() {
        return (by.isText() ? "text_place" : by.sql)
                + (descending ? " DESC" : "")
                + " NULLS LAST, session, step";
    }
}
