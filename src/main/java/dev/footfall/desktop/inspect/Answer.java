package dev.footfall.desktop.inspect;

import dev.footfall.journal.JournalRow;

import java.util.List;

/** What became of a question. */
sealed interface Answer {

    /**
     * Rows.
     *
     * @param matching how many pass the filter
     * @param all how many there are
     * @param first the first page of them
     * @param tookNanos how long it took to find them
     * @param number tells this answer from earlier ones
     * @param complete whether the run is over, so that nothing will be added
     */
    record Rows(
            long matching,
            long all,
            List<JournalRow> first,
            long tookNanos,
            long number,
            boolean complete)
            implements Answer {}

    /** The record is not open yet, or just being closed. */
    record NotYet() implements Answer {}

    /**
     * There is none, or it cannot be read.
     *
     * @param why what happened and what to do
     */
    record Unreadable(String why) implements Answer {}
}
