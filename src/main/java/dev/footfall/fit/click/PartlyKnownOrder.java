package dev.footfall.fit.click;

/**
 * An order of results of which some places are unknown: what stands where nobody ever clicked.
 * {@link Placement} fills them. Arrays are kept, not copied.
 */
public final class PartlyKnownOrder {

    private final int[] items;
    private final long[] clicks;
    private final long pages;
    private final int[] missing;

    /**
     * One order.
     *
     * @param items top down, the number of each result, −1 where it is unknown
     * @param clicks at each place, over all pages; 0 where the result is unknown
     * @param pages how often this order was shown
     * @param missing results that stand at one of the unknown places or below the page, in any
     *     order: at least one for each unknown place
     */
    public PartlyKnownOrder(int[] items, long[] clicks, long pages, int[] missing) {
        int unknown = 0;
        for (int item : items) {
            unknown += item < 0 ? 1 : 0;
        }
        if (unknown > missing.length) {
            throw new IllegalArgumentException(
                    unknown + " unknown places, but " + missing.length + " results for them");
        }
        this.items = items;
        this.clicks = clicks;
        this.pages = pages;
        this.missing = missing;
    }

    /** How many places the page has. */
    public int size() {
        return items.length;
    }

    /** The result at this place, counted from 0; −1 where it is unknown. */
    public int item(int place) {
        return items[place];
    }

    void put(int place, int item) {
        items[place] = item;
    }

    long clicks(int place) {
        return clicks[place];
    }

    long pages() {
        return pages;
    }

    int[] missing() {
        return missing.clone();
    }
}
