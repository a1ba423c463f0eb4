package dev.footfall.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;

import okhttp3.OkHttpClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class LanesTest {

    private final Lanes lanes = new Lanes(new OkHttpClient(), false, Clock.system());

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void one_that_came_back_is_lent_again() {
        Lanes.Lane first = lanes.take();
        lanes.giveBack(first);
        assertThat(lanes.take()).isSameAs(first);
    }

    @Test
    @Timeout(30)
    void a_burst_waits_for_those_that_come_back_rather_than_opening_as_many() throws Exception {
        Set<Lanes.Lane> seen = new HashSet<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Lanes.Lane> busy = taken(Lanes.NEW_AT_ONCE);
            seen.addAll(busy);
            List<Future<Lanes.Lane>> waiting = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                waiting.add(each.submit(lanes::take));
                lanes.giveBack(busy.removeFirst());
                for (Future<Lanes.Lane> served : done(waiting)) {
                    busy.add(served.get());
                    seen.add(served.get());
                }
            }
        }
        // Without a bound each of the two hundred might have opened one.
        assertThat(seen).hasSizeLessThan(60);
    }

    /** Waits until at least one is served, and takes those out of the list. */
    private static List<Future<Lanes.Lane>> done(List<Future<Lanes.Lane>> waiting)
            throws ExecutionException, InterruptedException {
        waiting.getFirst().get();
        List<Future<Lanes.Lane>> served = new ArrayList<>();
        waiting.removeIf(one -> one.isDone() && served.add(one));
        return served;
    }

    @Test
    @Timeout(30)
    void where_none_comes_back_nobody_waits_for_good() {
        // A server that answers nothing: a thousand calls are under way, and none is held up.
        assertThat(new HashSet<>(taken(40))).hasSize(40);
    }

    @Test
    @Timeout(30)
    void places_are_neither_lost_nor_won() {
        for (int round = 0; round < 3; round++) {
            List<Lanes.Lane> all = taken(20);
            lanes.tidy();
            all.forEach(lanes::giveBack);
            lanes.tidy();
        }
        assertThat(lanes.places())
                .as("some to open, and one for each that is idle")
                .isEqualTo(Lanes.NEW_AT_ONCE + 20);
    }

    private List<Lanes.Lane> taken(int count) {
        List<Lanes.Lane> lent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lent.add(lanes.take());
        }
        return lent;
    }
}
