package dev.footfall.schedule;

import dev.footfall.event.Interaction;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Simple sessions for tests. */
public final class Visits {

    private Visits() {}

    /** Sessions whose events lie at these milliseconds after their start, all alike. */
    public static SessionSource alike(long count, long... offsetsMillis) {
        return new SessionSource() {
            @Override
            public OptionalLong size() {
                return count == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(count);
            }

            @Override
            public Session at(long index) {
                List<PlannedEvent> events = new ArrayList<>();
                for (int step = 0; step < offsetsMillis.length; step++) {
                    events.add(
                            new PlannedEvent(
                                    step,
                                    offsetsMillis[step] * 1_000_000,
                                    event(index, step),
                                    null));
                }
                return new Session(index, "s-" + index, "test", events);
            }
        };
    }

    private static Interaction event(long session, int step) {
        return new Interaction(
                step == 0 ? "search" : "click",
                null,
                step == 0 ? null : 0L,
                "shoes",
                step == 0 ? 10L : null,
                null,
                null,
                "s-" + session,
                null,
                Map.of());
    }
}
