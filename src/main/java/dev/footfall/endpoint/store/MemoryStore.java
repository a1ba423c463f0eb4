package dev.footfall.endpoint.store;

import dev.footfall.endpoint.judge.Document;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps the newest events in memory. When the budget is used up, the oldest segment of them goes;
 * what was counted stays counted.
 */
public final class MemoryStore implements EventStore {
    private final long budget;
    private final Object lock = new Object();
    private final ArrayDeque<Segment> segments = new ArrayDeque<>();
    private final Map<String, Integer> slugIds = new HashMap<>();
    private final List<String> slugs = new ArrayList<>();
    private final List<Segment> retired = new ArrayList<>();
    private long bytes;
    private long nextSeq = 1;
    private int readers;

    /**
     * @param budget bytes for the events, at least the largest body
     */
    public MemoryStore(long budget) {
        this.budget = budget;
    }

    @Override
    public void add(String slug, Document document, Instant at) {
        synchronized (lock) {
            Segment last = segments.peekLast();
            if (last == null || !last.fits(document)) {
                last = new Segment(nextSeq, document);
                segments.addLast(last);
                bytes += last.capacity();
                while (bytes > budget && segments.size() > 1) {
                    retire(segments.removeFirst());
                }
            }
            Integer id = slugIds.get(slug);
            if (id == null) {
                id = slugs.size();
                slugIds.put(slug, id);
                slugs.add(slug);
            }
            last.add(id, document, at);
            nextSeq++;
        }
    }

    @Override
    public long lost() {
        return 0;
    }

    @Override
    public Map<String, Map<String, Long>> before() {
        return Map.of();
    }

    @Override
    public List<ReceivedEvent> page(ReceivedFilter filter, long offset, int limit) {
        Kept kept = kept();
        try {
            return page(kept, filter, offset, limit);
        } finally {
            release();
        }
    }

    private static List<ReceivedEvent> page(
            Kept kept, ReceivedFilter filter, long offset, int limit) {
        SegmentFilter matcher = new SegmentFilter(filter, kept.slugs());
        List<ReceivedEvent> page = new ArrayList<>();
        long toSkip = offset;
        for (int s = kept.segments().size() - 1; s >= 0; s--) {
            Segment segment = kept.segments().get(s);
            int count = kept.counts().get(s);
            if (filter.isAll() && toSkip >= count) {
                toSkip -= count;
                continue;
            }
            for (int i = count - 1; i >= 0; i--) {
                if (page.size() >= limit) {
                    return page;
                }
                if (matcher.matches(segment, i) && toSkip-- <= 0) {
                    page.add(segment.event(i, kept.slugs().get(segment.slug(i))));
                }
            }
        }
        return page;
    }

    @Override
    public void each(ReceivedFilter filter, Consumer<ReceivedEvent> consumer) {
        Kept kept = kept();
        try {
            SegmentFilter matcher = new SegmentFilter(filter, kept.slugs());
            for (int s = 0; s < kept.segments().size(); s++) {
                Segment segment = kept.segments().get(s);
                for (int i = 0; i < kept.counts().get(s); i++) {
                    if (matcher.matches(segment, i)) {
                        consumer.accept(segment.event(i, kept.slugs().get(segment.slug(i))));
                    }
                }
            }
        } finally {
            release();
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            segments.forEach(this::retire);
            segments.clear();
        }
    }

    private record Kept(List<Segment> segments, List<Integer> counts, List<String> slugs) {}

    /** What there is now; its memory stays until {@link #release}. */
    private Kept kept() {
        synchronized (lock) {
            readers++;
            return new Kept(
                    List.copyOf(segments),
                    segments.stream().map(Segment::count).toList(),
                    List.copyOf(slugs));
        }
    }

    private void release() {
        synchronized (lock) {
            if (--readers == 0) {
                retired.forEach(Segment::close);
                retired.clear();
            }
        }
    }

    /** Its memory goes back now, or when the last one who reads is done. */
    private void retire(Segment segment) {
        bytes -= segment.capacity();
        if (readers == 0) {
            segment.close();
        } else {
            retired.add(segment);
        }
    }
}
