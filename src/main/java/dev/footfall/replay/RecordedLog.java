package dev.footfall.replay;

import dev.footfall.session.SessionSource;

import java.io.IOException;
import java.nio.file.Path;
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
    private final RecordReader reader;
    private final Path file;
    private final LogOptions how;
    private final String name;
    private final SelectedLog whole;
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
            RecordReader reader,
            Path file,
            LogOptions how,
            LogFormat format,
            LogCollector log) {
        this.bytes = bytes;
        this.spill = spill;
        this.index = index;
        this.reader = reader;
        this.file = file;
        this.how = how;
        Path last = file.getFileName();
        this.name = last == null ? file.toString() : last.toString();
        this.format = format;
        this.counts = log.counts();
        this.skipped = log.skips().first();
        this.types = Collections.unmodifiableSortedMap(new TreeMap<>(log.types()));
        this.remarks = Collections.unmodifiableSortedMap(new TreeMap<>(log.remarks()));
        this.firstNanos = log.firstTime();
        this.latestNanos = log.latestTime();
        this.whole = select(ReplayOptions.WHOLE);
    }

    /**
     * The sessions, by the time of their first event. A session's events are in the order of time,
     * with the gaps that the log has between them.
     */
    public SessionSource sessions() {
        return whole.sessions();
    }

    /** The whole of it, once, as it is. */
    public SelectedLog whole() {
        return whole;
    }

    /**
     * A part of it, or the whole played otherwise. Takes time in proportion to the log.
     *
     * @return possibly without any event
     */
    public SelectedLog select(ReplayOptions options) {
        return Selecting.of(this, spill, index, reader, name, firstNanos, options);
    }

    /**
     * How many events happened when, for an overview.
     *
     * @param slots into how many equal parts the time from {@link #first} to {@link #last} is
     *     divided, at least 1
     */
    public long[] eventsOverTime(int slots) {
        long[] counts = new long[slots];
        double span = Math.max(1, latestNanos - firstNanos);
        for (long event = 0; event < index.events(); event++) {
            int slot = (int) ((index.time(event) - firstNanos) / span * slots);
            counts[Math.clamp(slot, 0, slots - 1)]++;
        }
        return counts;
    }

    /** Where it was read from, as it was named. */
    public Path file() {
        return file;
    }

    /** How it was read. */
    public LogOptions how() {
        return how;
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

    /** Whether sessions can still be read. */
    public boolean isOpen() {
        return bytes.isOpen();
    }

    @Override
    public void close() throws IOException {
        try (spill) {
            bytes.close();
        }
    }
}
