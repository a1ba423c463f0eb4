package dev.footfall.replay;

import dev.footfall.session.SessionSource;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A log that can be replayed. Its events stay in the file, which must not change while this is in
 * use; {@link #close} lets go of it.
 */
public final class RecordedLog implements AutoCloseable {

    private final LogBytes bytes;
    private final Spill spill;
    private final LogIndex index;
    private final SessionSource sessions;
    private final LogFormat format;
    private final ReplayCounts counts;
    private final List<SkippedRecord> skipped;
    private final SortedMap<String, Long> types;
    private final SortedMap<String, Long> remarks;
    private final long firstNanos;
    private final long latestNanos;

    RecordedLog(
            LogBytes bytes,
            Spill spill,
            LogIndex index,
            SessionSource sessions,
            LogFormat format,
            LogCollector log) {
        this.bytes = bytes;
        this.spill = spill;
        this.index = index;
        this.sessions = sessions;
        this.format = format;
        this.counts = log.counts();
        this.skipped = log.skips().first();
        this.types = Collections.unmodifiableSortedMap(new TreeMap<>(log.types()));
        this.remarks = Collections.unmodifiableSortedMap(new TreeMap<>(log.remarks()));
        this.firstNanos = log.firstTime();
        this.latestNanos = log.latestTime();
    }

    /**
     * The sessions, by the time of their first event. A session's events are in the order of time,
     * with the gaps that the log has between them.
     */
    public SessionSource sessions() {
        return sessions;
    }

    /**
     * When a session starts.
     *
     * @param sessionIndex from 0, less than the number of sessions
     * @return nanoseconds after the log's first event, in the log's time
     */
    public long startNanos(long sessionIndex) {
        return index.time(index.event(sessionIndex, 0)) - firstNanos;
    }

    /** What the log was found to be: {@code jsonl}, {@code ubi}, … */
    public String format() {
        return format.word();
    }

    /** What became of the records. */
    public ReplayCounts counts() {
        return counts;
    }

    /** The first 1,000 records that are not replayed, with their reasons. */
    public List<SkippedRecord> skippedRecords() {
        return skipped;
    }

    /** How many more records are skipped than {@link #skippedRecords} lists. */
    public long moreSkipped() {
        return counts.records() - counts.events() - skipped.size();
    }

    /** What was put right or decided by a rule, and for how many replayed records. */
    public SortedMap<String, Long> remarks() {
        return remarks;
    }

    /** Events by type, as they will be counted. */
    public SortedMap<String, Long> eventsByType() {
        return types;
    }

    /** When the first event happened; 1970 for a log without times. */
    public Instant first() {
        return instant(firstNanos);
    }

    /** When the last event happened. */
    public Instant last() {
        return instant(latestNanos);
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    @Override
    public void close() throws IOException {
        try (spill) {
            bytes.close();
        }
    }
}
