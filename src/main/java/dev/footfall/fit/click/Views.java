package dev.footfall.fit.click;

import dev.footfall.session.random.SessionRandom;

import java.util.ArrayList;
import java.util.List;

/**
 * Pages to learn from.
 *
 * @param pages in any order
 * @param items how many results there are: their numbers are below this
 */
public record Views(List<PageView> pages, int items) {

    /**
     * One page in so many is held out, by lot: logs have rhythms that counting would fall in with.
     */
    private static final int HELD_OUT = 5;

    /** Copies the list. */
    public Views {
        pages = List.copyOf(pages);
    }

    /** The longest page. */
    int ranks() {
        int longest = 0;
        for (PageView page : pages) {
            longest = Math.max(longest, page.size());
        }
        return longest;
    }

    /** Clicks / results shown: what is believed of a result that was never shown. */
    double meanClickRate() {
        long shown = 0;
        long clicked = 0;
        for (PageView page : pages) {
            shown += page.size();
            for (boolean click : page.clicks()) {
                clicked += click ? 1 : 0;
            }
        }
        return shown == 0 ? 0 : (double) clicked / shown;
    }

    /** Four fifths of the pages. */
    Views training() {
        return part(false);
    }

    /** The other fifth. */
    Views heldOut() {
        return part(true);
    }

    private Views part(boolean heldOut) {
        List<PageView> part = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if ((SessionRandom.of(1, i, 0).nextInt(HELD_OUT) == 0) == heldOut) {
                part.add(pages.get(i));
            }
        }
        return new Views(part, items);
    }
}
