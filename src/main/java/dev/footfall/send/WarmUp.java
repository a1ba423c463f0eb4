package dev.footfall.send;

import dev.footfall.clock.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
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
    private static final long LONGEST_PRACTICE_NANOS = 1_000_000_000;
    private static final long LONGEST_NANOS = 600_000_000;
    private static final byte[] BODY =
            """
            {"event_type":"click","document_id":"d-1","position":2,"query":"lamp","session_id":"p",\
            "metadata":{"persona":"visitor","synthetic":true}}\
            """
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private static boolean practised;

    private WarmUp() {}

    /** Takes some tenths of a second the first time in a process; never fails. */
    public static void run(Clock clock) {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server));
            post(
                    URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"),
                    1,
                    CALLS,
                    LONGEST_NANOS,
                    clock);
        } catch (IOException noMatter) {
            LOG.debug("not warmed up", noMatter);
        }
    }

    /**
     * The same against the endpoint inside this process, whose code is as cold as ours. Takes a
     * second at most the first time in a process, nothing later; never fails.
     *
     * @param url answers and counts nothing
     */
    public static synchronized void practise(URI url, Clock clock) {
        if (!practised) {
            practised = true;
            post(url, AT_ONCE, PRACTICE_CALLS, LONGEST_PRACTICE_NANOS, clock);
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

    private static void answer(ServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            socket.setTcpNoDelay(true);
            while (readRequest(in)) {
                out.write(ANSWER);
            }
        } catch (IOException end) {
            LOG.debug("warm-up connection closed", end);
        }
    }

    private static boolean readRequest(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty()) {
                return in.skip(length) == length;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return false;
    }
}
