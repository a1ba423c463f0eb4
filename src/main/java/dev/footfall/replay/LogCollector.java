package dev.footfall.replay;

import dev.footfall.event.EventBody;

import org.jspecify.annotations.Nullable;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes in records as a format finds them, and keeps the books.
 *
 * <p>A log in which no record has a time is replayed in record order, one second apart. In any
 * other a record without a time is skipped. A record that names no session is a session of its own.
 */
final class LogCollector {

    static final String DAMAGED = "the compressed data breaks off: what came before is replayed";
    static final String NO_SESSION = "no session id: replayed as a session of its own";
    static final String NO_TIMES = "no times in the log: replayed one second apart";
    static final String OUT_OF_ORDER = "out of order: put into order by time";
    static final String SAME_TIME = "same time as the record before: kept in record order";
    static final String IN_GAP = "local time left out by a clock change: moved on by its length";
    static final String NO_JSON =
            "content type is not JSON: posted as recorded, and refused by the endpoint (422)";
    static final String REPEATED = "local time repeated by a clock change: nearest in order taken";

    private static final long SECOND = 1_000_000_000L;

    private final Timestamps times;
    private final SkipLog skips = new SkipLog();
    private final TreeMap<String, Long> types = new TreeMap<>();
    private final TreeMap<String, Long> remarks = new TreeMap<>();
    private final long[] untimedLines = new long[SkipLog.KEPT];
    private final IndexBuilder index;
    private final UbiLinks ubi;
    private long records;
    private boolean anyTime;
    private long lastTime = Long.MIN_VALUE;
    private long firstTime = Long.MAX_VALUE;
    private long latestTime = Long.MIN_VALUE;

    LogCollector(Timestamps times, Spill spill) {
        this.index = new IndexBuilder(spill);
        this.ubi = new UbiLinks(spill);
        this.times = times;
    }

    /** Where in the log an event is; {@code line} is that of its record, from 1. */
    record Place(long line, long offset, int length, Kind kind, int part) {}

    /** A record that is not replayed. */
    void skip(long line, String reason, String detail) {
        records++;
        skips.skip(line, reason, detail);
    }

    /**
     * One event.
     *
     * @param session the hash of its session's id; {@link Hash64#NONE} when it names none
     * @param nanos {@link Timestamps#NONE} when it has no time
     * @param badTime the time that could not be read; null when there was none
     * @param type as it will be counted; null when it has none
     * @return its number, or -1 when it was skipped
     */
    long event(
            Place place,
            long session,
            long nanos,
            @Nullable String badTime,
            @Nullable String type) {
        if (badTime != null) {
            skip(place.line, SkipLog.BAD_TIMESTAMP, "\"" + badTime + "\" is no time");
            return -1;
        }
        if (nanos == Timestamps.NONE) {
            if (anyTime) {
                skip(place.line, SkipLog.NO_TIMESTAMP, NO_TIMESTAMP_DETAIL);
                return -1;
            }
            if (index.size() < untimedLines.length) {
                untimedLines[(int) index.size()] = place.line;
            }
        } else {
            timed(nanos);
        }
        records++;
        count(type, 1);
        long key = session == Hash64.NONE ? own(place) : session;
        if (session == Hash64.NONE && !ubi(place.kind)) {
            remark(NO_SESSION, 1);
        }
        return index.add(key, nanos, place);
    }

    private static final String NO_TIMESTAMP_DETAIL = "nothing says when it happened";

    private static boolean ubi(Kind kind) {
        return kind == Kind.UBI_EVENT || kind == Kind.UBI_QUERY;
    }

    private void timed(long nanos) {
        if (!anyTime) {
            dropUntimed();
            anyTime = true;
        } else if (nanos < lastTime) {
            remark(OUT_OF_ORDER, 1);
        } else if (nanos == lastTime) {
            remark(SAME_TIME, 1);
        }
        lastTime = nanos;
        firstTime = Math.min(firstTime, nanos);
        latestTime = Math.max(latestTime, nanos);
    }

    /** A key that no other event shares. */
    private static long own(Place place) {
        return Hash64.of(place.offset * 31 + place.part + 1);
    }

    /** The first time in a log makes exceptions of the records before it that have none. */
    private void dropUntimed() {
        for (long i = 0; i < index.size(); i++) {
            long line = untimedLines[(int) Math.min(i, untimedLines.length - 1)];
            skips.skip(line, SkipLog.NO_TIMESTAMP, NO_TIMESTAMP_DETAIL);
        }
        index.clear();
        ubi.clear();
        types.clear();
        remarks.clear();
    }

    /** What binds UBI records to each other. */
    UbiLinks ubi() {
        return ubi;
    }

    /** Counts events under their type; a negative number takes them back. */
    void count(@Nullable String type, long events) {
        types.merge(type == null ? EventBody.UNTYPED : type, events, Long::sum);
    }

    /** Counts something worth telling about records that are replayed. */
    void remark(String what, long records) {
        if (records > 0) {
            remarks.merge(what, records, Long::sum);
        }
    }

    /** Whether any record had a time. */
    boolean anyTime() {
        return anyTime;
    }

    /** Ends the reading: what could only be known at the end is settled. */
    LogIndex finish() {
        ubi.settle(this, index);
        types.values().removeIf(count -> count == 0);
        if (!anyTime) {
            index.timeByOrder(SECOND);
            firstTime = 0;
            latestTime = Math.max(0, index.size() - 1) * SECOND;
            remark(NO_TIMES, index.size());
        }
        remark(IN_GAP, times.inGap());
        remark(REPEATED, times.repeated());
        return index.build();
    }

    /** How many there were so far, replayed or not. */
    long records() {
        return records;
    }

    ReplayCounts counts() {
        return new ReplayCounts(records, index.size(), skips.counts());
    }

    SkipLog skips() {
        return skips;
    }

    SortedMap<String, Long> types() {
        return types;
    }

    SortedMap<String, Long> remarks() {
        return remarks;
    }

    /** The earliest time, in nanoseconds since 1970. */
    long firstTime() {
        return firstTime;
    }

    /** The latest time, in nanoseconds since 1970. */
    long latestTime() {
        return latestTime;
    }
}
