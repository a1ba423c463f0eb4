package dev.footfall.journal.bench;

import dev.footfall.clock.Clock;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalEntry;
import dev.footfall.journal.JournalState;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * What the record costs: a call of {@code record}, and how many events a second reach the file.
 * Start with {@code java -cp … dev.footfall.journal.bench.JournalBench [DIR]}; takes about ten
 * seconds.
 */
public final class JournalBench {

    private static final byte[] BODY = new byte[250];
    private static final int BURST = 50_000;
    private static final int BURSTS = 8;
    private static final int STORED = 1_000_000;

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
        double perSecond = bench.store(Files.createDirectories(dir.resolve("store")));
        System.out.printf(Locale.ROOT, "stored: %,.0f events/s%n", perSecond);
        System.out.printf(
                Locale.ROOT,
                "storing an event takes %.1f %% of the time of sending one at 22,000/s%n",
                100 * 22_000 / perSecond);
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
                session, 0, "search", new Outcome.Acknowledged(200, timing), 0, 200, BODY);
    }

    /** Events a second from queue to file, the end included. */
    private double store(Path dir) {
        try (Journal journal = Journal.open(dir, clock)) {
            journal.record(entry(0));
            while (journal.state().recorded() == 0 && journal.state().lost() == 0) {
                Thread.onSpinWait();
            }
            long start = clock.nanos();
            for (int session = 1; session < STORED; session++) {
                journal.record(entry(session));
            }
            JournalState end = journal.end("finished");
            if (end.recorded() != STORED) {
                throw new IllegalStateException("not all was stored: " + end);
            }
            return STORED * 1e9 / (clock.nanos() - start);
        }
    }
}
