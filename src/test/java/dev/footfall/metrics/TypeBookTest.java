package dev.footfall.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class TypeBookTest {

    private static final long MS = 1_000_000;

    private final TypeBook book = new TypeBook("(other)");

    @Test
    void each_type_has_its_own_latencies_and_errors() {
        for (int i = 1; i <= 100; i++) {
            book.answered("search", 10L * i * MS, i > 98);
            book.answered("click", MS, false);
        }
        TypeFigures search = of("search");
        assertThat(search.sent()).isEqualTo(100);
        assertThat(search.errors()).isEqualTo(2);
        assertThat(search.felt().p50()).isCloseTo(500, within(5.0));
        assertThat(search.felt().p99()).isCloseTo(990, within(9.9));
        assertThat(of("click").felt().p99()).isCloseTo(1, within(.01));
        assertThat(of("click").errors()).isZero();
    }

    @Test
    void what_arrives_later_is_seen_at_the_next_look() {
        book.answered("search", MS, false);
        assertThat(of("search").felt().max()).isCloseTo(1, within(.01));
        book.answered("search", 2_000 * MS, false);
        assertThat(of("search").felt().max()).isCloseTo(2_000, within(20.0));
    }

    @Test
    void percentiles_are_those_of_the_exact_histogram_to_one_in_a_hundred() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        LatencyHistogram exact = new LatencyHistogram();
        for (int i = 0; i < 20_000; i++) {
            long nanos = (long) (MS * Math.exp(2 * random.nextGaussian() + 2));
            book.answered("search", nanos, false);
            exact.count(nanos, 1);
        }
        Percentiles rough = of("search").felt();
        Percentiles fine = exact.percentiles();
        assertThat(
                        List.of(
                                rough.p50() / fine.p50(),
                                rough.p90() / fine.p90(),
                                rough.p99() / fine.p99(),
                                rough.max() / fine.max()))
                .as("seed %d", seed)
                .allSatisfy(ratio -> assertThat(ratio).isCloseTo(1, within(.012)));
    }

    @Test
    void a_server_of_a_thousand_types_fills_no_memory_and_loses_no_answer() {
        for (int i = 0; i < 1_000; i++) {
            book.answered("type " + i, MS, false);
        }
        assertThat(book.now()).hasSizeLessThanOrEqualTo(25);
        assertThat(book.now().stream().mapToLong(TypeFigures::sent).sum()).isEqualTo(1_000);
    }

    @Test
    void many_threads_lose_no_answer() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> writes =
                    () -> {
                        for (int i = 0; i < 10_000; i++) {
                            book.answered("search", i * 1_000L, i % 2 == 0);
                        }
                        return null;
                    };
            threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> writes).toList());
        }
        assertThat(of("search").sent()).isEqualTo(40_000);
        assertThat(of("search").errors()).isEqualTo(20_000);
    }

    private TypeFigures of(String type) {
        return book.now().stream().filter(t -> t.type().equals(type)).findFirst().orElseThrow();
    }
}
