package dev.footfall.desktop.inspect;

import dev.footfall.journal.JournalFilter;
import dev.footfall.journal.JournalOrder;

/**
 * What the table is to show.
 *
 * @param filter which exchanges
 * @param order in which order
 */
record Question(JournalFilter filter, JournalOrder order) {

    static final Question EVERYTHING = new Question(JournalFilter.ALL, JournalOrder.LAST_RECORDED);
}
