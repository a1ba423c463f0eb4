package dev.footfall.schedule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Another timeline from which one session's events can be taken ahead of their time. The others
 * keep their order and their times.
 */
public final class SteppingTimeline implements Timeline {

    private final Timeline timeline;

    /** Events that were passed over, in order; all before what the timeline still has. */
    private final Deque<DueEvent> passedOver = new ArrayDeque<>();

    /** Takes the timeline over. */
    public SteppingTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public @Nullable DueEvent next() {
        DueEvent first = passedOver.poll();
        return first == null ? timeline.next() : first;
    }

    /**
     * Takes the rest of a session out.
     *
     * @param first its next event, just taken from here
     * @return that one and all that follow in its session, in order of step
     */
    public List<DueEvent> wholeSessionOf(DueEvent first) {
        List<DueEvent> session = new ArrayList<>();
        List<DueEvent> others = new ArrayList<>();
        for (@Nullable DueEvent event = first; event != null; event = next()) {
            boolean ours = event.visit().session().index() == first.visit().session().index();
            (ours ? session : others).add(event);
            if (ours && event.last()) {
                break;
            }
        }
        for (int i = others.size() - 1; i >= 0; i--) {
            passedOver.addFirst(others.get(i));
        }
        return session;
    }
}
