package dev.footfall.journal;

/** How the record fares. A run asks now and then, and says what was lost. */
public sealed interface JournalState {

    /** Outcomes that are safely stored. */
    long recorded();

    /** Outcomes that are not and never will be. */
    long lost();

    /**
     * All is well.
     *
     * @param recorded safely stored
     * @param waiting not yet, at most a second old
     */
    record Recording(long recorded, long waiting) implements JournalState {
        @Override
        public long lost() {
            return 0;
        }
    }

    /**
     * Outcomes are being lost, or were.
     *
     * @param recorded safely stored
     * @param lost how many are lost so far
     * @param because what happened and what to do, one sentence
     * @param ongoing whether all further outcomes are lost too: the writer has given up
     */
    record Losing(long recorded, long lost, String because, boolean ongoing)
            implements JournalState {}

    /** Closed in order, with every outcome stored. */
    record Closed(long recorded) implements JournalState {
        @Override
        public long lost() {
            return 0;
        }
    }
}
