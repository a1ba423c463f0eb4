package dev.footfall.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** More than the disk can take. */
class JournalPressureTest {

    @TempDir Path dir;

    private final Clock clock = Clock.system();
    private final Entries entries = new Entries(clock.nanos());

    @Test
    @Timeout(60)
    void stored_and_lost_add_up_when_the_disk_stands_still() throws IOException {
        int offered = 5_000;
        StandingWriter standing = new StandingWriter(clock);
        JournalState end;
        try (Journal journal = Journal.open(dir, standing, 8)) {
            for (int session = 0; session < offered; session++) {
                journal.record(entries.acknowledged(session, 0, entries.timing(1, 1, 2)));
            }
            assertThat(journal.state().lost()).isPositive();
            standing.letGo();
            end = journal.end("finished");
        }

        assertThat(end.recorded() + end.lost()).isEqualTo(offered);
        assertThat(end)
                .isInstanceOfSatisfying(
                        JournalState.Losing.class,
                        losing -> assertThat(losing.because()).contains("more slowly"));
        try (JournalReader record = JournalReader.open(dir)) {
            assertThat(record.totals().counts().planned()).isEqualTo(end.recorded());
            assertThat(record.totals().lost()).isEqualTo(end.lost());
            assertThat(record.totals().because()).contains("more slowly");
        }
    }

    @Test
    @Timeout(60)
    void a_burst_is_waited_for_while_the_disk_moves() throws IOException {
        int offered = 300_000;
        try (Journal journal = Journal.open(dir, clock)) {
            journal.record(entries.acknowledged(0, 0, entries.timing(1, 1, 2)));
            await().until(() -> journal.state().recorded() == 1);
            for (int session = 1; session < offered; session++) {
                journal.record(entries.acknowledged(session, 0, entries.timing(1, 1, 2)));
            }

            assertThat(journal.end("finished")).isEqualTo(new JournalState.Closed(offered));
        }
    }

    /** A clock on which the journal's own thread waits until it is let go. */
    private record StandingWriter(Clock clock, CountDownLatch gone) implements Clock {
        StandingWriter(Clock clock) {
            this(clock, new CountDownLatch(1));
        }

        void letGo() {
            gone.countDown();
        }

        @Override
        public long nanos() {
            return clock.nanos();
        }

        @Override
        public Instant now() {
            return clock.now();
        }

        @Override
        public void waitUntil(long deadline) throws InterruptedException {
            if (Thread.currentThread().getName().equals("footfall-journal")) {
                gone.await();
            }
            clock.waitUntil(deadline);
        }

        @Override
        public void wake(Thread thread) {
            clock.wake(thread);
        }
    }

    @Test
    void what_comes_after_the_end_is_lost_and_counted() {
        Journal journal = Journal.open(dir, clock);
        journal.end("finished");

        journal.record(entries.acknowledged(0, 0, entries.timing(1, 1, 2)));

        assertThat(journal.state().lost()).isEqualTo(1);
        journal.close();
        assertThat(journal.state().recorded()).isZero();
    }

    @Test
    void state_says_how_many_are_stored_while_it_runs() {
        try (Journal journal = Journal.open(dir, clock)) {
            entries.recordOneOfEach(journal);

            await().untilAsserted(
                            () ->
                                    assertThat(journal.state())
                                            .isEqualTo(new JournalState.Recording(6, 0)));
        }
    }

    @Test
    void bodies_beyond_the_limits_are_left_out_and_their_entries_are_not() {
        JournalEntry large = entries.refused(0, 0, 500, "x".repeat(100), entries.timing(0, 0, 1));
        int size = large.bodySize();
        BodyBudget budget = new BodyBudget(2L * size, 3L * size);

        assertThat(budget.enter(large)).isSameAs(large);
        assertThat(budget.enter(large)).isSameAs(large);
        JournalEntry bare = budget.enter(large);
        assertThat(bare.bodySize()).isZero();
        assertThat(bare.request()).isNull();
        assertThat(((Outcome.Refused) bare.outcome()).status()).isEqualTo(500);

        assertThat(budget.leave(large)).isSameAs(large);
        assertThat(budget.leave(large)).isSameAs(large);
        assertThat(budget.leave(bare)).isSameAs(bare);
        assertThat(budget.leave(budget.enter(large)))
                .as("the third that is stored")
                .isSameAs(large);
        assertThat(budget.leave(budget.enter(large)).bodySize()).as("over the limit").isZero();
    }
}
