package dev.footfall.desktop.engine;

import dev.footfall.replay.LogOptions;
import dev.footfall.scenario.Problem;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;

/** What reading a file gave. */
public sealed interface Opened {

    /**
     * Ready to be played.
     *
     * @param title the scenario's name, or the log's file name
     * @param notes what it shows, in a sentence or two; may be empty
     * @param file where it was read from
     * @param app the App's slug that it names; {@code demo} where it names none
     * @param seed what chance is drawn from
     * @param duration how long it takes at rate 1, in our time; null when unknown or endless
     * @param events how many events it has; empty when unknown or endless
     * @param recording what was read of a log; null for a scenario
     * @param plan the engine's own reading, handed back to it by {@link Engine#start}
     */
    record Ready(
            String title,
            String notes,
            Path file,
            String app,
            long seed,
            @Nullable Duration duration,
            OptionalLong events,
            @Nullable Recording recording,
            Plan plan)
            implements Opened {}

    /** At least one problem, in order of place; nothing of the file is used. */
    record Rejected(List<Problem> problems) implements Opened {
        /** Copies the problems. */
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A log whose records nobody can make out with these columns; others may do.
     *
     * @param problems at least one, in order of place
     * @param how it was read
     */
    record Unmatched(List<Problem> problems, LogOptions how) implements Opened {
        /** Copies the problems. */
        public Unmatched {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Which columns of a log feed which fields.
     *
     * @param names those that there are to choose from; empty where the format leaves no choice
     * @param how the log was read
     * @param doubtful whether nearly all records are left out, and other columns may mend that
     */
    record Columns(List<String> names, LogOptions how, boolean doubtful) {
        /** Copies the names. */
        public Columns {
            names = List.copyOf(names);
        }

        /** Whether someone chose them, rather than the reader by their names. */
        public boolean chosen() {
            return !how.mapping().isEmpty() || !how.zone().equals(LogOptions.defaults().zone());
        }
    }

    /**
     * What was read of a recorded log; {@code records = events + the sum of skipped}.
     *
     * @param skipped records that are not replayed, by reason
     * @param sessions how many sessions the events belong to
     * @param types the events by type
     * @param remarks what was put right or decided by a rule, and for how many records
     * @param firstSkipped the first records that are not replayed, a line each
     * @param first when the first event happened; 1970 for a log without times
     * @param length from the first event to the last, in the log's time
     * @param overTime how many events happened in each of equal parts of that length
     * @param columns what was made of its columns
     */
    record Recording(
            long records,
            long events,
            SortedMap<String, Long> skipped,
            long sessions,
            SortedMap<String, Long> types,
            SortedMap<String, Long> remarks,
            List<String> firstSkipped,
            Instant first,
            Duration length,
            List<Long> overTime,
            Columns columns) {
        /** Copies the lists. */
        public Recording {
            firstSkipped = List.copyOf(firstSkipped);
            overTime = List.copyOf(overTime);
        }

        /** The time after the first event at this share of the length, 0 to 1. */
        public Duration after(double share) {
            return Duration.ofNanos((long) (length.toNanos() * share));
        }
    }

    /** The engine's own; the window only carries it. */
    interface Plan {}
}
