package dev.footfall.endpoint.bench;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;

import io.undertow.Undertow;
import io.undertow.util.Headers;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The twin beside a bare Undertow handler that parses the same body with Jackson and answers {@code
 * {"success":true}}: requests per second and the ratio, in memory and with a store. Both are loaded
 * from this process over plain sockets, in turns of two seconds, best of five. Run it with
 *
 * <pre>mvn -q test-compile exec:exec -Dmain.class=dev.footfall.endpoint.bench.EndpointBench
 * -Dexec.classpathScope=test</pre>
 *
 * <p>An argument {@code serve PORT [STORE]} only serves, so that another load generator can be
 * used, for instance {@code taskset -c 1 wrk -t1 -c16}; {@code bare PORT} serves the bare handler.
 */
public final class EndpointBench {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final long TURN_MS = 2_000;
    private static final String BODY =
            "{\"event_type\":\"click\",\"document_id\":\"doc_12345\",\"position\":3,"
                    + "\"query\":\"red sneakers\",\"session_id\":\"sess_0123456789abcdef\","
                    + "\"metadata\":{\"synthetic\":true,\"run_id\":\"20261124T131500Z-steps\"}}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EndpointBench() {}

    /** See the class. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            serve(args);
            return;
        }
        Path dir = Files.createTempDirectory("endpoint-bench");
        Undertow bare = bare(0);
        int barePort =
                ((java.net.InetSocketAddress) bare.getListenerInfo().getFirst().getAddress())
                        .getPort();
        EndpointOptions options = EndpointOptions.defaults();
        try (LocalEndpoint memory = LocalEndpoint.start(options, Clock.system());
                LocalEndpoint stored =
                        LocalEndpoint.start(
                                options.withStore(dir.resolve("bench.duckdb")), Clock.system())) {
            double[] best = new double[3];
            int[] ports = {barePort, memory.port(), stored.port()};
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < ports.length; i++) {
                    Load load = load(ports[i]);
                    best[i] = Math.max(best[i], load.perSecond());
                    System.out.printf(
                            Locale.ROOT,
                            "%-7s %8.0f/s  p50 %.2f ms  p99 %.2f ms%n",
                            List.of("bare", "memory", "store").get(i),
                            load.perSecond(),
                            load.millis(0.5),
                            load.millis(0.99));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "best: bare %.0f/s, memory %.0f/s (ratio %.2f), store %.0f/s (ratio %.2f)%n",
                    best[0],
                    best[1],
                    best[1] / best[0],
                    best[2],
                    best[2] / best[0]);
        } finally {
            bare.stop();
        }
    }

    private static void serve(String[] args) throws EndpointException, InterruptedException {
        int port = Integer.parseInt(args[1]);
        if (args[0].equals("bare")) {
            bare(port);
        } else {
            EndpointOptions options = EndpointOptions.defaults().withPort(port);
            LocalEndpoint.start(
                    args.length > 2 ? options.withStore(Path.of(args[2])) : options,
                    Clock.system());
        }
        Thread.currentThread().join();
    }

    private static Undertow bare(int port) {
        Undertow bare =
                Undertow.builder()
                        .addHttpListener(port, "127.0.0.1")
                        .setIoThreads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
                        .setWorkerThreads(4)
                        .setHandler(
                                exchange ->
                                        exchange.getRequestReceiver()
                                                .receiveFullBytes(
                                                        (e, body) -> {
                                                            JSON.readTree(body);
                                                            e.getResponseHeaders()
                                                                    .put(
                                                                            Headers.CONTENT_TYPE,
                                                                            "application/json");
                                                            e.getResponseSender()
                                                                    .send("{\"success\":true}");
                                                        }))
                        .build();
        bare.start();
        return bare;
    }

    private static final class Load {
        private final double perSecond;
        private final long[] nanos;

        Load(double perSecond, long[] nanos) {
            this.perSecond = perSecond;
            this.nanos = nanos;
        }

        double perSecond() {
            return perSecond;
        }

        double millis(double quantile) {
            return nanos[(int) (quantile * (nanos.length - 1))] / 1e6;
        }
    }

    private static Load load(int port) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<long[]> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        long[] nanos = connection(port, stop);
                                        synchronized (all) {
                                            all.add(nanos);
                                        }
                                    }));
        }
        Thread.sleep(TURN_MS);
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(nanos.length / seconds, nanos);
    }

    private static long[] connection(int port, AtomicBoolean stop) {
        byte[] request =
                ("POST /v1/public/apps/demo/interactions HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + "Content-Type: application/json\r\nContent-Length: "
                                + BODY.length()
                                + "\r\n\r\n"
                                + BODY)
                        .getBytes(StandardCharsets.US_ASCII);
        long[] nanos = new long[1 << 16];
        int count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[4096];
            while (!stop.get()) {
                long sent = System.nanoTime();
                socket.getOutputStream().write(request);
                int length = in.read(answer);
                if (length < 12 || answer[9] != '2') {
                    throw new IllegalStateException(
                            "unexpected answer: "
                                    + new String(
                                            answer,
                                            0,
                                            Math.max(0, length),
                                            StandardCharsets.UTF_8));
                }
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = System.nanoTime() - sent;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Arrays.copyOf(nanos, count);
    }
}
