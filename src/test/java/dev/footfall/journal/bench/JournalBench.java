package dev.footfall.journal.bench;

import dev.footfall.clock.Clock;
import dev.footfall.event.Interaction;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalEntry;
import dev.footfall.journal.JournalState;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * What the record costs: a call of {@code record}, and how many events a second reach the file.
 * Start with {@code java -cp … dev.footfall.journal.bench.JournalBench [DIR]}; takes about ten
 * seconds.
 */
public final class JournalBench {

    private static final byte[] BODY = new byte[250];
    private static final Interaction EVENT =
            new Interaction(
                    "click",
                    "sku-1042",
                    3L,
                    "red sneakers",
                    null,
                    null,
                    null,
                    "s-42-17",
                    null,
                    Map.of());
    private static final int BURST = 50_000;
    private static final int BURSTS = 5;
    private static final int STORED = 500_000;

    /** What a bare loop of calls reaches on one core; the share is of this. */
    private static final int SENT_PER_SECOND = 22_000;

    private final Clock clock = Clock.system();

    private JournalBench() {}

    /**
     * @param args a directory to write into; a temporary one without
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path dir = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("footfall-bench");
        Files.createDirectories(dir);
        JournalBench bench = new JournalBench();
        for (int threads : new int[] {1, 8, 64}) {
            Path into = Files.createDirectories(dir.resolve("record-" + threads));
            System.out.printf(
                    Locale.ROOT,
                    "record(), %2d virtual threads: %6.0f ns%n",
                    threads,
                    bench.record(into, threads));
        }
        bench.store(Files.createDirectories(dir.resolve("store")));
    }

    /** Nanoseconds that a call takes while the queue has room; the best burst. */
    private double record(Path dir, int threads) throws InterruptedException {
        double best = Double.MAX_VALUE;
        try (Journal journal = Journal.open(dir, clock)) {
            for (int burst = 0; burst < BURSTS; burst++) {
                int first = burst * BURST;
                CountDownLatch done = new CountDownLatch(threads);
                JournalEntry[] entries = entries(first);
                long start = clock.nanos();
                for (int thread = 0; thread < threads; thread++) {
                    int from = thread * (BURST / threads);
                    int to = from + BURST / threads;
                    Thread.startVirtualThread(
                            () -> {
                                for (int i = from; i < to; i++) {
                                    journal.record(entries[i]);
                                }
                                done.countDown();
                            });
                }
                done.await();
                best = Math.min(best, (clock.nanos() - start) / (double) BURST);
                while (journal.state() instanceof JournalState.Recording(long _, long waiting)
                        && waiting > 0) {
                    clock.waitUntil(clock.nanos() + 10_000_000);
                }
            }
        }
        return best;
    }

    private JournalEntry[] entries(int first) {
        JournalEntry[] entries = new JournalEntry[BURST];
        for (int i = 0; i < BURST; i++) {
            entries[i] = entry(first + i);
        }
        return entries;
    }

    private JournalEntry entry(int session) {
        long now = clock.nanos();
        Timing timing = new Timing(now, now + 30_000, now + 900_000);
        return JournalEntry.of(
                session, 0, EVENT, new Outcome.Acknowledged(200, timing), 0, 200, BODY);
    }

    /** Prints the pace from queue to file, the end included, and the writer's processor time. */
    private void store(Path dir) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (Journal journal = Journal.open(dir, clock)) {
            journal.record(entry(0));
            while (journal.state().recorded() == 0 && journal.state().lost() == 0) {
                Thread.onSpinWait();
            }
            long writer = writer(threads);
            long start = clock.nanos();
            long startCpu = threads.getThreadCpuTime(writer);
            for (int session = 1; session < STORED; session++) {
                journal.record(entry(session));
            }
            while (journal.state() instanceof JournalState.Recording(long _, long waiting)
                    && waiting > 0) {
                Thread.onSpinWait();
            }
            double perSecond = STORED * 1e9 / (clock.nanos() - start);
            double cpu = (threads.getThreadCpuTime(writer) - startCpu) / (double) STORED;
            JournalState end = journal.end("finished");
            if (end.recorded() != STORED) {
                throw new IllegalStateException("not all was stored: " + end);
            }
            System.out.printf(Locale.ROOT, "stored: %,.0f events/s%n", perSecond);
            System.out.printf(
                    Locale.ROOT,
                    "the writer's processor time: %.0f ns an event, %.1f %% of a core at %,d/s%n",
                    cpu,
                    cpu * SENT_PER_SECOND / 1e7,
                    SENT_PER_SECOND);
        }
    }

    private static long writer(ThreadMXBean threads) {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("footfall-journal")) {
                return thread.getThreadId();
            }
        }
        throw new IllegalStateException("the journal has no thread of its own");
    }
}
