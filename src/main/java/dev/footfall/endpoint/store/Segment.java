package dev.footfall.endpoint.store;

import dev.footfall.endpoint.judge.Document;
import dev.footfall.endpoint.judge.Field;
import dev.footfall.endpoint.judge.JsonText;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Events packed into one piece of memory outside the heap, so that the garbage collector neither
 * looks at a million of them nor copies them while callers wait. One writer appends under its
 * owner's lock; what stands below a count that was read under that lock never changes until the
 * owner clears or closes it.
 */
final class Segment implements AutoCloseable {
    /** Bytes that a segment has, unless one event needs more. Small, since it is zeroed at once. */
    static final int USUAL = 256 << 10;

    private static final Field[] INDEXED = {
        Field.EVENT_TYPE, Field.SESSION_ID, Field.DOCUMENT_ID, Field.QUERY, Field.POSITION
    };
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final int AT = 0;
    private static final int SLUG = 8;
    private static final int SPANS = 12;
    private static final int JSON = SPANS + 8 * INDEXED.length;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment data;
    private long firstSeq;
    private int[] starts = new int[1 << 11];
    private int count;
    private int used;

    /** An empty one in which {@code first}, the event numbered {@code firstSeq}, has room. */
    Segment(long firstSeq, Document first) {
        this.firstSeq = firstSeq;
        this.data = arena.allocate(Math.max(USUAL, sizeOf(first)));
    }

    private static int sizeOf(Document document) {
        return JSON + document.json().length;
    }

    boolean fits(Document document) {
        return used + sizeOf(document) <= data.byteSize();
    }

    int capacity() {
        return (int) data.byteSize();
    }

    int count() {
        return count;
    }

    /** Forgets what it holds, to be filled again from the event numbered {@code seq} on. */
    void clear(long seq) {
        firstSeq = seq;
        count = 0;
        used = 0;
    }

    void add(int slug, Document document, Instant at) {
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        int start = used;
        data.set(LONG, start + AT, at.getEpochSecond() * 1_000_000 + at.getNano() / 1000);
        data.set(INT, start + SLUG, slug);
        for (int i = 0; i < INDEXED.length; i++) {
            data.set(INT, start + SPANS + 8 * i, document.start(INDEXED[i]));
            data.set(INT, start + SPANS + 8 * i + 4, document.end(INDEXED[i]));
        }
        byte[] json = document.json();
        MemorySegment.copy(json, 0, data, ValueLayout.JAVA_BYTE, start + JSON, json.length);
        used = start + JSON + json.length;
        starts[count++] = start;
        starts[count] = used;
    }

    int slug(int index) {
        return data.get(INT, starts[index] + SLUG);
    }

    @Nullable String type(int index) {
        return text(index, 0);
    }

    @Nullable String session(int index) {
        return text(index, 1);
    }

    @Nullable String document(int index) {
        return text(index, 2);
    }

    @Nullable String query(int index) {
        return text(index, 3);
    }

    @Nullable Long position(int index) {
        byte[] value = value(index, 4);
        return value == null ? null : JsonText.integer(value, 0, value.length);
    }

    /** When it arrived: microseconds since 1970. */
    long micros(int index) {
        return data.get(LONG, starts[index] + AT);
    }

    long seq(int index) {
        return firstSeq + index;
    }

    /** The whole event, one line of JSON. */
    String json(int index) {
        int from = starts[index] + JSON;
        return new String(bytes(from, starts[index + 1]), StandardCharsets.UTF_8);
    }

    ReceivedEvent event(int index, String slug) {
        String type = type(index);
        return new ReceivedEvent(
                seq(index),
                Instant.EPOCH.plus(micros(index), ChronoUnit.MICROS),
                slug,
                type == null ? "" : type,
                session(index),
                document(index),
                query(index),
                position(index),
                json(index));
    }

    /** Gives the memory back. Nobody may read it any more. */
    @Override
    public void close() {
        arena.close();
    }

    private @Nullable String text(int index, int slot) {
        byte[] value = value(index, slot);
        return value == null ? null : JsonText.read(value, 0, value.length);
    }

    private byte @Nullable [] value(int index, int slot) {
        int from = starts[index] + JSON;
        int span = starts[index] + SPANS + 8 * slot;
        int start = data.get(INT, span);
        return start < 0 ? null : bytes(from + start, from + data.get(INT, span + 4));
    }

    private byte[] bytes(int from, int to) {
        byte[] bytes = new byte[to - from];
        MemorySegment.copy(data, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        return bytes;
    }
}
