package dev.footfall.send;

import dev.footfall.clock.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loads and warms the code that posts before a run's clock starts, against a tiny server of our own
 * on this machine, or against the endpoint inside this process where that is the target: a cold
 * JVM's first calls take hundreds of milliseconds, which would be charged to the server under test.
 * No other target sees any of it.
 */
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int CALLS = 200;
    private static final int PRACTICE_CALLS = 6_000;
    private static final int AT_ONCE = 32;
    private static final long LONGEST_NANOS = 300_000_000;
    private static final byte[] BODY =
            """
            {"event_type":"click","document_id":"d-1","position":2,"query":"lamp","session_id":"p",\
            "metadata":{"persona":"visitor","synthetic":true}}\
            """
                    .getBytes(StandardCharsets.UTF_8);

    private static boolean practised;

    private WarmUp() {}

    /** Takes some tenths of a second the first time in a process; never fails. */
    public static void run(Clock clock) {
        try (PracticeServer server = new PracticeServer()) {
            post(server.url(), 1, CALLS, LONGEST_NANOS, clock);
        } catch (IOException noMatter) {
            LOG.debug("not warmed up", noMatter);
        }
    }

    /**
     * The same against the endpoint inside this process, whose code is as cold as ours. Takes as
     * long the first time in a process, nothing later; never fails.
     *
     * @param url answers and counts nothing
     */
    public static synchronized void practise(URI url, Clock clock) {
        if (!practised) {
            practised = true;
            post(url, AT_ONCE, PRACTICE_CALLS, LONGEST_NANOS, clock);
        }
    }

    private static void post(URI url, int atOnce, int calls, long longestNanos, Clock clock) {
        SendOptions options = new SendOptions(url, Duration.ofSeconds(1), atOnce, null);
        long until = clock.nanos() + longestNanos;
        AtomicInteger left = new AtomicInteger(calls);
        try (EventSender sender = new OkHttpEventSender(options, clock);
                ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < atOnce; i++) {
                each.execute(
                        () -> {
                            while (left.getAndDecrement() > 0 && clock.nanos() < until) {
                                var _ = sender.send(BODY, "application/json", clock.nanos());
                            }
                        });
            }
        }
    }
}
