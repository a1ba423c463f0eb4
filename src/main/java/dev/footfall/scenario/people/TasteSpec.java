package dev.footfall.scenario.people;

import java.util.List;

/** What is made of a document's grade. */
public sealed interface TasteSpec {

    /** Published ones. */
    enum Named implements TasteSpec {
        /** α = .1 + .9 · (2^g − 1)/15; never satisfied. */
        GRADED,
        /** Reads everything, and clicks what is good. */
        PERFECT,
        /** Looks for one page. */
        NAVIGATIONAL,
        /** Looks for all there is. */
        INFORMATIONAL
    }

    /**
     * By grade, 0 to 4.
     *
     * @param click P(click | examined), five values from 0 to 1
     * @param stop P(satisfied | clicked), five values from 0 to 1
     */
    record Given(List<Double> click, List<Double> stop) implements TasteSpec {
        /** Copies the lists. */
        public Given {
            click = List.copyOf(click);
            stop = List.copyOf(stop);
        }
    }
}
