package dev.footfall.replay.bench;

import dev.footfall.replay.LogLoad;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogReader;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Reads one log with Footfall and with nothing but a Jackson parser that walks over all tokens, in
 * turn, and prints megabytes per second of one core and the ratio. Arguments: a log, or nothing for
 * a generated one of 400,000 lines.
 */
public final class LogReaderBench {

    private static final int ROUNDS = 9;

    private LogReaderBench() {}

    public static void main(String[] args) throws IOException {
        Path log = args.length > 0 ? Path.of(args[0]) : generated(400_000);
        double megabytes = Files.size(log) / 1e6;
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            found = read(log);
            long middle = cpuNanos();
            tokens(log);
            long end = cpuNanos();
            ours.add(megabytes / ((middle - start) / 1e9));
            bare.add(megabytes / ((end - middle) / 1e9));
        }
        double us = median(ours);
        double them = median(bare);
        System.out.printf(
                "%,d events, %.0f MB, medians of %d: footfall %.0f MB/s, bare Jackson %.0f MB/s of"
                        + " one core, ratio %.2f%n",
                found, megabytes, ROUNDS, us, them, us / them);
        if (args.length == 0) {
            Files.delete(log);
        }
    }

    /** The time that this thread computed, so that a busy machine does not spoil the figures. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(List<Double> figures) {
        Collections.sort(figures);
        return figures.get(figures.size() / 2);
    }

    private static long read(Path log) throws IOException {
        if (!(LogReader.read(log, LogOptions.defaults()) instanceof LogLoad.Loaded loaded)) {
            throw new IOException("the log was rejected");
        }
        try (var recorded = loaded.log()) {
            return recorded.counts().events();
        }
    }

    private static long tokens(Path log) throws IOException {
        long tokens = 0;
        try (InputStream in = Files.newInputStream(log);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** Lines as a search page would send them: 12 % searches, clicks and dwells after them. */
    private static Path generated(int lines) throws IOException {
        Path log = Files.createTempFile("footfall-bench", ".jsonl");
        Random random = new Random(42);
        long millis = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        try (BufferedWriter out = Files.newBufferedWriter(log)) {
            for (int i = 0; i < lines; i++) {
                millis += random.nextInt(200);
                String session = "sess_" + Long.toHexString(i / 8 * 0x9E3779B97F4A7C15L);
                out.write("{\"timestamp\":\"" + Instant.ofEpochMilli(millis) + "\",");
                out.write(body(i, random) + ",\"session_id\":\"" + session + "\",");
                out.write("\"metadata\":{\"device\":\"phone\",\"ab\":\"B\",\"page\":");
                out.write(random.nextInt(9) + "}}\n");
            }
        }
        return log;
    }

    private static String body(int line, Random random) {
        String query = "\"query\":\"red running shoes size " + random.nextInt(50) + "\"";
        if (line % 8 == 0) {
            return "\"event_type\":\"search\"," + query + ",\"result_count\":24,\"latency_ms\":87";
        }
        return "\"event_type\":\"click\",\"document_id\":\"doc_"
                + random.nextInt(1_000_000)
                + "\",\"position\":"
                + random.nextInt(10)
                + ","
                + query;
    }
}
