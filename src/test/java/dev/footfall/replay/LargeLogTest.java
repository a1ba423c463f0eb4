package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.session.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class LargeLogTest {

    @TempDir Path dir;

    @Test
    void an_index_outside_of_the_heap_gives_the_same_sessions() throws IOException {
        long seed = new Random().nextLong();
        Path file = shuffledLog(30_000, 4_000, seed);
        try (RecordedLog inHeap = loaded(file, Spill.HEAP_BYTES);
                RecordedLog outside = loaded(file, 0)) {
            assertThat(outside.counts()).isEqualTo(inHeap.counts());
            assertThat(outside.sessions().size()).isEqualTo(inHeap.sessions().size());
            for (long i = 0; i < outside.sessions().size().orElseThrow(); i += 97) {
                assertThat(outside.whole().starts().nanosOf(i))
                        .isEqualTo(inHeap.whole().starts().nanosOf(i));
                assertThat(outside.sessions().at(i))
                        .as("session %d, seed %d", i, seed)
                        .isEqualTo(inHeap.sessions().at(i));
            }
        }
    }

    @Test
    void a_shuffled_log_comes_in_the_order_of_time() throws IOException {
        long seed = new Random().nextLong();
        try (RecordedLog log = loaded(shuffledLog(20_000, 50, seed), Spill.HEAP_BYTES)) {
            long events = 0;
            long start = -1;
            for (long i = 0; i < log.sessions().size().orElseThrow(); i++) {
                Session session = log.sessions().at(i);
                assertThat(log.whole().starts().nanosOf(i))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(start);
                start = log.whole().starts().nanosOf(i);
                assertThat(session.events())
                        .as("seed %d", seed)
                        .extracting(e -> e.offsetNanos())
                        .isSorted();
                events += session.events().size();
            }
            assertThat(events).isEqualTo(20_000);
        }
    }

    @Test
    void a_line_longer_than_the_buffer_is_read() throws IOException {
        String query = "x".repeat(3_000_000);
        Path file =
                Logs.write(
                        dir,
                        "long.jsonl",
                        "{\"event_type\":\"a\",\"ts\":1}",
                        "{\"event_type\":\"b\",\"ts\":2,\"query\":\"" + query + "\"}",
                        "{\"event_type\":\"c\",\"ts\":3}");
        try (RecordedLog log = loaded(file, Spill.HEAP_BYTES)) {
            assertThat(log.counts().events()).isEqualTo(3);
            assertThat(Logs.interaction(log.sessions().at(1).events().getFirst()).query())
                    .isEqualTo(query);
        }
    }

    private static RecordedLog loaded(Path file, long heapBytes) {
        LogLoad load = LogReader.read(file, LogOptions.defaults(), heapBytes);
        assertThat(load).isInstanceOf(LogLoad.Loaded.class);
        return ((LogLoad.Loaded) load).log();
    }

    private Path shuffledLog(int events, int sessions, long seed) throws IOException {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        Path file = dir.resolve("log-" + sessions + ".jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i : order) {
                out.write("{\"event_type\":\"click\",\"document_id\":\"" + i + "\",");
                out.write("\"session_id\":\"s" + i % sessions + "\",");
                out.write("\"ts\":" + (1_700_000_000_000L + i / 3) + "}\n");
            }
        }
        return file;
    }
}
