package dev.footfall.metrics;

import dev.footfall.event.EventBody;
import dev.footfall.event.Interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts searches and the clicks on each place, from what is sent. */
final class ClickBook {

    private static final int POSITIONS = 50;

    private final LongAdder searches = new LongAdder();
    private final LongAdder zeroResults = new LongAdder();
    private final AtomicLongArray clicks = new AtomicLongArray(POSITIONS);

    void add(EventBody body) {
        if (!(body instanceof Interaction event)) {
            return;
        }
        if (event.eventType().equals("search") && event.resultCount() != null) {
            (event.resultCount() > 0 ? searches : zeroResults).increment();
        } else if (event.eventType().equals("click") && event.position() != null) {
            long position = event.position();
            if (position >= 0 && position < POSITIONS) {
                clicks.incrementAndGet((int) position);
            }
        }
    }

    ClickRates now() {
        int last = -1;
        for (int i = 0; i < POSITIONS; i++) {
            if (clicks.get(i) > 0) {
                last = i;
            }
        }
        List<Long> list = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            list.add(clicks.get(i));
        }
        return new ClickRates(searches.sum(), List.copyOf(list), zeroResults.sum());
    }
}
