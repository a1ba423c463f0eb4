package dev.footfall.desktop.compose.preview;

import dev.footfall.session.PlannedEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a scenario would do, from the real generator and the real seed.
 *
 * @param lanes a few sessions
 * @param rate planned events per second of ours; null for a crowd that stays, whose rate depends on
 *     the answers
 * @param clickRates expected click rate at each position, from 0; empty where scripts take part or
 *     nobody searches
 * @param totals how much it is
 * @param marked whether events carry the synthetic mark
 */
record Preview(
        List<Lane> lanes,
        @Nullable Rate rate,
        List<Double> clickRates,
        Totals totals,
        boolean marked) {

    /** Copies the lists. */
    Preview {
        lanes = List.copyOf(lanes);
        clickRates = List.copyOf(clickRates);
    }

    /** One session; times in nanoseconds of the person's own time after its start. */
    record Lane(String session, String persona, List<Mark> marks) {
        Lane {
            marks = List.copyOf(marks);
        }

        long lengthNanos() {
            return marks.isEmpty() ? 0 : marks.getLast().atNanos();
        }
    }

    /**
     * One event of a lane.
     *
     * @param dwellNanos how long the person stayed before it; 0 for other events
     * @param words what it is, in a few words
     */
    record Mark(long atNanos, long dwellNanos, Kind kind, String words, PlannedEvent event) {}

    /** What a mark looks like. */
    enum Kind {
        SEARCH,
        NOTHING_FOUND,
        CLICK,
        DWELL,
        OTHER
    }

    /**
     * Events per second over a run.
     *
     * @param perSecond in equal parts of {@code length}
     * @param length of the run, in our time
     */
    record Rate(List<Double> perSecond, Duration length) {
        Rate {
            perSecond = List.copyOf(perSecond);
        }
    }

    /**
     * How much it is.
     *
     * @param sessions empty when without end, or unknown
     * @param events empty when without end, or unknown
     * @param exact whether every session was made; else from a sample
     * @param length in our time; null when without end
     * @param bytesPerEvent mean length of a body
     */
    record Totals(
            OptionalLong sessions,
            OptionalLong events,
            boolean exact,
            @Nullable Duration length,
            double bytesPerEvent) {}
}
