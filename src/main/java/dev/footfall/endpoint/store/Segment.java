package dev.footfall.endpoint.store;

import dev.footfall.endpoint.judge.Document;
import dev.footfall.endpoint.judge.Field;
import dev.footfall.endpoint.judge.JsonText;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Events packed into one array of bytes, so that a million of them cost the garbage collector
 * nothing. One writer appends under its owner's lock; what stands below a count that was read under
 * that lock never changes.
 */
final class Segment {
    private static final Field[] INDEXED = {
        Field.EVENT_TYPE, Field.SESSION_ID, Field.DOCUMENT_ID, Field.QUERY, Field.POSITION
    };
    private static final int AT = 0;
    private static final int SLUG = 8;
    private static final int SPANS = 12;
    private static final int JSON = SPANS + 8 * INDEXED.length;

    private final long firstSeq;
    private final byte[] data;
    private final ByteBuffer header;
    private int[] starts = new int[256];
    private int count;
    private int used;

    Segment(long firstSeq, int capacity) {
        this.firstSeq = firstSeq;
        this.data = new byte[capacity];
        this.header = ByteBuffer.wrap(data);
    }

    static int sizeOf(Document document) {
        return JSON + document.json().length;
    }

    boolean fits(Document document) {
        return used + sizeOf(document) <= data.length;
    }

    int capacity() {
        return data.length;
    }

    int count() {
        return count;
    }

    long firstSeq() {
        return firstSeq;
    }

    void add(int slug, Document document, Instant at) {
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        int start = used;
        header.putLong(start + AT, at.getEpochSecond() * 1_000_000 + at.getNano() / 1000);
        header.putInt(start + SLUG, slug);
        for (int i = 0; i < INDEXED.length; i++) {
            header.putInt(start + SPANS + 8 * i, document.start(INDEXED[i]));
            header.putInt(start + SPANS + 8 * i + 4, document.end(INDEXED[i]));
        }
        byte[] json = document.json();
        System.arraycopy(json, 0, data, start + JSON, json.length);
        used = start + JSON + json.length;
        starts[count++] = start;
        starts[count] = used;
    }

    int slug(int index) {
        return header.getInt(starts[index] + SLUG);
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

    ReceivedEvent event(int index, String slug) {
        int from = starts[index] + JSON;
        long micros = header.getLong(starts[index] + AT);
        String type = type(index);
        return new ReceivedEvent(
                firstSeq + index,
                Instant.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L),
                        Math.floorMod(micros, 1_000_000L) * 1000),
                slug,
                type == null ? "" : type,
                session(index),
                document(index),
                query(index),
                position(index),
                new String(data, from, starts[index + 1] - from, StandardCharsets.UTF_8));
    }

    private @Nullable String text(int index, int slot) {
        int from = starts[index] + JSON;
        int start = spanStart(index, slot);
        return start < 0 ? null : JsonText.read(data, from + start, from + spanEnd(index, slot));
    }

    private @Nullable Long position(int index) {
        int from = starts[index] + JSON;
        int start = spanStart(index, 4);
        return start < 0 ? null : JsonText.integer(data, from + start, from + spanEnd(index, 4));
    }

    private int spanStart(int index, int slot) {
        return header.getInt(starts[index] + SPANS + 8 * slot);
    }

    private int spanEnd(int index, int slot) {
        return header.getInt(starts[index] + SPANS + 8 * slot + 4);
    }
}
