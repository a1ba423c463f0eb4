package dev.footfall.desktop.inspect;

import dev.footfall.journal.JournalRow;

import javafx.collections.ObservableListBase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * A list as long as the answer, of which only the pages in sight are held. A line that nobody has
 * looked at yet is empty, and asking for it has its page read.
 */
final class PagedRows extends ObservableListBase<RowSlot> {

    /** Lines of a page. */
    static final int PAGE = 200;

    /** Pages that are held: more than a screen shows, few enough to forget. */
    static final int MOST_PAGES = 24;

    private final int size;
    private final LongConsumer wanted;
    private final Map<Integer, Page> pages = new LinkedHashMap<>(32, 0.75f, true);

    private static final class Page {
        private final RowSlot[] slots;

        Page(int size) {
            slots = new RowSlot[size];
            for (int i = 0; i < size; i++) {
                slots[i] = new RowSlot();
            }
        }
    }

    /**
     * A list of empty lines.
     *
     * @param wanted is told the first line of a page that somebody looks at for the first time
     */
    PagedRows(long size, LongConsumer wanted) {
        this.size = (int) Math.min(Integer.MAX_VALUE, size);
        this.wanted = wanted;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public RowSlot get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        int number = index / PAGE;
        Page page = pages.get(number);
        if (page == null) {
            page = hold(number);
            wanted.accept((long) number * PAGE);
        }
        return page.slots[index % PAGE];
    }

    /** Fills the lines of a page; does nothing when it is no longer held. */
    void fill(long from, List<JournalRow> rows) {
        fill((int) (from / PAGE), rows);
    }

    private void fill(int number, List<JournalRow> rows) {
        Page page = pages.get(number);
        if (page != null) {
            for (int i = 0; i < Math.min(rows.size(), page.slots.length); i++) {
                page.slots[i].fill(rows.get(i));
            }
        }
    }

    /** Fills the first page before anyone asks for it, so that the list appears complete. */
    void begin(List<JournalRow> first) {
        if (size > 0) {
            hold(0);
            fill(0, first);
        }
    }

    private Page hold(int number) {
        Page page = new Page(Math.min(PAGE, size - number * PAGE));
        pages.put(number, page);
        if (pages.size() > MOST_PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
        return page;
    }

    /** How many pages are held. */
    int held() {
        return pages.size();
    }

    /** Only among the lines that are held: nobody may walk ten million lines on this thread. */
    @Override
    public int indexOf(Object line) {
        for (Map.Entry<Integer, Page> entry : pages.entrySet()) {
            RowSlot[] slots = entry.getValue().slots;
            for (int i = 0; i < slots.length; i++) {
                if (slots[i] == line) {
                    return entry.getKey() * PAGE + i;
                }
            }
        }
        return -1;
    }

    @Override
    public boolean contains(Object line) {
        return indexOf(line) >= 0;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return other == this;
    }
}
