package dev.footfall.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;

class EntryQueueTest {

    private final Entries entries = new Entries(0);

    private JournalEntry entry(long session, int step) {
        return entries.acknowledged(session, step, entries.timing(0, 0, 0));
    }

    @Test
    void keeps_the_order_and_refuses_beyond_its_room() {
        EntryQueue queue = new EntryQueue(4);
        for (int round = 0; round < 3; round++) {
            for (int step = 0; step < 4; step++) {
                assertThat(queue.offer(entry(round, step))).isTrue();
            }
            assertThat(queue.offer(entry(round, 4))).isFalse();
            for (int step = 0; step < 4; step++) {
                assertThat(queue.poll()).isEqualTo(entry(round, step));
            }
            assertThat(queue.poll()).isNull();
            assertThat(queue.isEmpty()).isTrue();
        }
        assertThat(queue.accepted()).isEqualTo(12);
    }

    @Test
    void asks_for_a_power_of_two() {
        assertThatThrownBy(() -> new EntryQueue(12)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Timeout(60)
    void many_writers_lose_nothing_and_keep_their_own_order() throws InterruptedException {
        int writers = 50;
        int each = 2_000;
        EntryQueue queue = new EntryQueue(256);
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int session = writer;
            threads.add(
                    Thread.startVirtualThread(
                            () -> {
                                for (int step = 0; step < each; step++) {
                                    JournalEntry entry = entry(session, step);
                                    while (!queue.offer(entry)) {
                                        Thread.onSpinWait();
                                    }
                                }
                            }));
        }

        int[] next = new int[writers];
        for (int read = 0; read < writers * each; ) {
            JournalEntry entry = queue.poll();
            if (entry == null) {
                Thread.onSpinWait();
                continue;
            }
            assertThat(entry.step()).isEqualTo(next[(int) entry.session()]++);
            read++;
        }

        assertThat(queue.isEmpty()).isTrue();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(next).containsOnly(each);
    }
}
