package dev.footfall.fit.click;

/** One page as it was shown, and what was clicked on it. Arrays are kept, not copied. */
public final class PageView {

    private final int[] items;
    private final boolean[] clicked;

    /**
     * One page.
     *
     * @param items top down, the number of each result: a document for a query, from 0
     * @param clicked as long as items
     */
    public PageView(int[] items, boolean[] clicked) {
        if (items.length != clicked.length) {
            throw new IllegalArgumentException(
                    items.length + " results and " + clicked.length + " clicks");
        }
        this.items = items;
        this.clicked = clicked;
    }

    /** How many results there are. */
    public int size() {
        return items.length;
    }

    /** The result at this place, counted from 0. */
    public int item(int place) {
        return items[place];
    }

    /** Whether the result at this place was clicked. */
    public boolean clicked(int place) {
        return clicked[place];
    }

    /** The last clicked place; −1 for none. */
    int lastClick() {
        for (int i = clicked.length - 1; i >= 0; i--) {
            if (clicked[i]) {
                return i;
            }
        }
        return -1;
    }

    /** For this package only: not a copy, since every page is judged by every model. */
    boolean[] clicks() {
        return clicked;
    }
}
