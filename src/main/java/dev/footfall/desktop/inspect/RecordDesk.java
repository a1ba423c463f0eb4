package dev.footfall.desktop.inspect;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.RunSource;
import dev.footfall.journal.JournalFilter;
import dev.footfall.journal.JournalList;
import dev.footfall.journal.JournalOrder;
import dev.footfall.journal.JournalReader;
import dev.footfall.journal.JournalRow;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads one run's record for the table, one question after the other, on whatever background thread
 * asks. Holds the last answer open, so that its pages can be read.
 */
final class RecordDesk {

    private final RunSource source;
    private final Clock clock;
    private final PostedDesk posted;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable JournalReader reader;
    private @Nullable JournalList list;
    private boolean complete;
    private boolean closed;
    private long number;

    RecordDesk(RunSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.posted = new PostedDesk(source.posted());
    }

    RunSource source() {
        return source;
    }

    /** What the run posted. */
    PostedDesk posted() {
        return posted;
    }

    /** Asks, and reads the first page of the answer. */
    Answer ask(Question question) {
        lock.lock();
        try {
            long start = clock.nanos();
            JournalReader open = open();
            if (open == null) {
                return new Answer.NotYet();
            }
            JournalList found = open.list(question.filter(), question.order());
            if (list != null) {
                list.close();
            }
            list = found;
            number++;
            boolean everything = question.filter().equals(JournalFilter.ALL);
            return new Answer.Rows(
                    found.size(),
                    everything ? found.size() : open.count(JournalFilter.ALL),
                    found.page(0, PagedRows.PAGE),
                    clock.nanos() - start,
                    number,
                    complete);
        } catch (IOException | UncheckedIOException trouble) {
            return new Answer.Unreadable(String.valueOf(trouble.getMessage()));
        } finally {
            lock.unlock();
        }
    }

    /** A page of an answer; empty when a later question has been asked meanwhile. */
    List<JournalRow> page(long ofAnswer, long from) {
        lock.lock();
        try {
            return list == null || ofAnswer != number ? List.of() : list.page(from, PagedRows.PAGE);
        } finally {
            lock.unlock();
        }
    }

    /** An event with what was posted and what came back, amid its session in order of step. */
    @Nullable Found find(long session, int step) {
        lock.lock();
        try {
            JournalReader open = open();
            if (open == null) {
                return null;
            }
            // Bodies of the one row only: a session may hold many large ones.
            List<JournalRow> bare;
            try (JournalList all =
                    open.list(JournalFilter.ALL.withSession(session), JournalOrder.SESSION)) {
                bare = all.page(0, MOST_STEPS);
            }
            return open.event(session, step).map(row -> new Found(row, bare)).orElse(null);
        } catch (IOException | UncheckedIOException trouble) {
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** More of a session than this is not shown. */
    static final int MOST_STEPS = 10_000;

    record Found(JournalRow row, List<JournalRow> session) {}

    private @Nullable JournalReader open() throws IOException {
        if (closed) {
            return null;
        }
        boolean over = source.isOver();
        if (reader != null && over && !complete) {
            // What was read along is closed, so that the file can be opened by others.
            forget();
        }
        if (reader == null) {
            reader = source.open();
            complete = over;
        }
        return reader;
    }

    private void forget() {
        if (list != null) {
            list.close();
            list = null;
        }
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    /** Closes the record and the log that was replayed; nothing is read after that. */
    void close() {
        posted.close();
        lock.lock();
        try {
            closed = true;
            forget();
        } finally {
            lock.unlock();
        }
    }
}
