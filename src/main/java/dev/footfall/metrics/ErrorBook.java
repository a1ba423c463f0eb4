package dev.footfall.metrics;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Errors grouped by status and message, with a few samples of each. Bounded in groups and in
 * samples: a server that words every error differently must not fill our memory. Once there are too
 * many messages, further ones are a group of their status or reason: what goes wrong most may well
 * begin after a thousand messages that nobody sees twice.
 */
final class ErrorBook {

    private static final int MOST_GROUPS = 1_000;
    private static final int MOST_LABELS = 200;
    private static final String OTHER_MESSAGES = "other messages";
    private static final int SAMPLES = 5;
    private static final int SAMPLE_CHARS = 4_096;

    private record Key(String label, int status, String message) {}

    private final ConcurrentHashMap<Key, Group> groups = new ConcurrentHashMap<>();
    private final LongAdder ungrouped = new LongAdder();

    private static final class Group {
        private final Key key;
        private final Instant first;
        private final List<ErrorGroup.Sample> samples = new ArrayList<>(SAMPLES);
        private long count;
        private Instant last;

        private Group(Key key, Instant first) {
            this.key = key;
            this.first = first;
            this.last = first;
        }

        private synchronized void add(Instant at, ErrorGroup.Sample sample) {
            count++;
            last = at.isAfter(last) ? at : last;
            if (samples.size() < SAMPLES) {
                samples.add(sample);
            }
        }

        private synchronized ErrorGroup now() {
            return new ErrorGroup(
                    key.label, key.status, key.message, count, first, last, List.copyOf(samples));
        }
    }

    void add(
            String label,
            int status,
            String message,
            Instant at,
            long session,
            int step,
            String request,
            String response) {
        Key key = new Key(label, status, message);
        Group group = groups.get(key);
        if (group == null) {
            group = begun(key, at);
            if (group == null) {
                ungrouped.increment();
                return;
            }
        }
        group.add(at, new ErrorGroup.Sample(session, step, cut(request), cut(response)));
    }

    private @Nullable Group begun(Key key, Instant at) {
        if (groups.size() < MOST_GROUPS) {
            return groups.computeIfAbsent(key, k -> new Group(k, at));
        }
        Key others = new Key(key.label, key.status, OTHER_MESSAGES);
        Group known = groups.get(others);
        if (known != null || groups.size() >= MOST_GROUPS + MOST_LABELS) {
            return known;
        }
        return groups.computeIfAbsent(others, k -> new Group(k, at));
    }

    /** Errors that are in no group. */
    long ungrouped() {
        return ungrouped.sum();
    }

    /** The most frequent groups first. */
    List<ErrorGroup> now() {
        return groups.values().stream()
                .map(Group::now)
                .sorted(
                        Comparator.comparingLong(ErrorGroup::count)
                                .reversed()
                                .thenComparing(ErrorGroup::label)
                                .thenComparing(ErrorGroup::message))
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= SAMPLE_CHARS ? text : text.substring(0, SAMPLE_CHARS) + "…";
    }
}
