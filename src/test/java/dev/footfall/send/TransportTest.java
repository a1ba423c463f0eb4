package dev.footfall.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.outcome.Outcome;
import dev.footfall.send.Transport.Http;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How connections are made, and every way in which they fail. */
@Timeout(60)
class TransportTest {

    private static final byte[] BODY =
            "{\"event_type\":\"click\"}".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir Path dir;

    private final Clock clock = Clock.system();

    @Test
    void a_custom_authority_is_trusted_and_nobody_else_over_http_2() throws Exception {
        Certificates certificates = new Certificates(dir);
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(certificates.server());
            server.start(InetAddress.getLoopbackAddress(), 0);
            server.enqueue(new MockResponse.Builder().code(200).body("{}").build());
            URI base = URI.create("https://localhost:" + server.getPort());
            assertThat(reason(send(base, Transport.PLAIN))).isEqualTo("tls");
            Transport trusting = new Transport(Http.AUTO, certificates.pem(), null, null, null);
            assertThat(send(base, trusting)).isInstanceOf(Outcome.Acknowledged.class);
            RecordedRequest request = server.takeRequest(1, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            assertThat(request.getVersion()).isEqualTo("HTTP/2");
        }
    }

    @Test
    void an_authority_file_that_is_none_is_refused_before_anything_is_sent() throws IOException {
        Path empty = Files.writeString(dir.resolve("empty.pem"), "");
        Path nonsense = Files.writeString(dir.resolve("nonsense.pem"), "not a certificate");
        URI base = URI.create("https://127.0.0.1:1");
        for (Path file : new Path[] {empty, nonsense, dir.resolve("gone.pem")}) {
            assertThatThrownBy(() -> send(base, new Transport(Http.AUTO, file, null, null, null)))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining(String.valueOf(file.getFileName()));
        }
    }

    @Test
    void tls_to_a_server_that_speaks_none_is_a_failure_with_a_reason() throws IOException {
        assertThat(reason(answeredBy("https", "HTTP/1.1 400 Bad Request\r\n\r\n")))
                .isEqualTo("tls");
    }

    /** A reset in the handshake is no reset of an answer: nothing was posted. */
    @Test
    void a_handshake_that_is_cut_is_a_failure_of_tls() throws IOException {
        assertThat(reason(answeredBy("https", null))).isEqualTo("tls");
        assertThat(reason(answeredBy("https", ""))).isEqualTo("tls");
        assertThat(reason(answeredBy("https", "\u0016\u0003\u0003\u0000z\u0002\u0000")))
                .isEqualTo("tls");
    }

    @ParameterizedTest
    @ValueSource(ints = {407, 403, 502})
    void a_proxy_that_does_not_connect_has_a_reason_of_its_own(int status) throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start(InetAddress.getLoopbackAddress(), 0);
            proxy.enqueue(
                    new MockResponse.Builder()
                            .code(status)
                            .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                            .build());
            URI via = URI.create("http://127.0.0.1:" + proxy.getPort());
            Outcome outcome =
                    send(
                            URI.create("https://shop.invalid"),
                            new Transport(Http.AUTO, null, via, null, null));
            assertThat(reason(outcome)).isEqualTo("proxy");
            assertThat(proxy.getRequestCount()).isEqualTo(1);
        }
    }

    /** Neither TLS nor a name is to blame, and nothing was posted. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "reset",
            value = {
                "http, https, ''",
                "http, https, reset",
                "http, https, 'SSH-2.0-OpenSSH'",
                "socks, https, ''",
                "socks, http, ''",
                "socks, http, 'SSH-2.0-OpenSSH'",
            })
    void a_proxy_that_hangs_up_or_is_none_is_told_as_such(
            String kind, String scheme, @Nullable String answer) throws IOException {
        String said = answer == null || answer.isEmpty() ? answer : answer + "\r\n\r\n";
        try (ServerSocket proxy = listening(said)) {
            URI via = URI.create(kind + "://127.0.0.1:" + proxy.getLocalPort());
            assertThat(
                            reason(
                                    send(
                                            URI.create(scheme + "://shop.invalid"),
                                            new Transport(Http.AUTO, null, via, null, null))))
                    .isEqualTo("proxy");
        }
    }

    @Test
    void http_2_without_tls_and_http_1_reach_the_endpoint_inside() throws Exception {
        try (LocalEndpoint endpoint = LocalEndpoint.start(EndpointOptions.defaults(), clock)) {
            for (Http http : Http.values()) {
                assertThat(send(endpoint.baseUri(), new Transport(http, null, null, null, null)))
                        .as(http.name())
                        .isInstanceOf(Outcome.Acknowledged.class);
            }
            assertThat(endpoint.received().count()).isEqualTo(3);
        }
    }

    @Test
    void a_proxy_is_asked_for_the_whole_address() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start(InetAddress.getLoopbackAddress(), 0);
            proxy.enqueue(new MockResponse.Builder().code(200).body("{}").build());
            URI via = URI.create("http://127.0.0.1:" + proxy.getPort());
            Transport transport = new Transport(Http.AUTO, null, via, null, null);
            assertThat(send(URI.create("http://shop.invalid"), transport))
                    .isInstanceOf(Outcome.Acknowledged.class);
            RecordedRequest request = proxy.takeRequest(1, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            assertThat(request.getTarget())
                    .isEqualTo("http://shop.invalid/v1/public/apps/demo/interactions");
        }
    }

    @Test
    void a_proxy_that_is_not_there_is_a_refused_connection() throws IOException {
        URI via = URI.create("http://127.0.0.1:" + freePort());
        assertThat(
                        reason(
                                send(
                                        URI.create("http://shop.invalid"),
                                        new Transport(Http.AUTO, null, via, null, null))))
                .isEqualTo("refused");
    }

    @Test
    void connections_are_kept_alive_and_counted() throws Exception {
        try (LocalEndpoint endpoint = LocalEndpoint.start(EndpointOptions.defaults(), clock);
                EventSender sender = sender(endpoint.baseUri(), Transport.PLAIN)) {
            for (int i = 0; i < 20; i++) {
                assertThat(sender.send(BODY, "application/json", clock.nanos()))
                        .isInstanceOf(Outcome.Acknowledged.class);
            }
            assertThat(sender.connectionsOpened()).isEqualTo(1);
        }
    }

    @Test
    void a_silent_answer_ends_at_the_read_deadline() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Transport hasty = new Transport(Http.AUTO, null, null, null, Duration.ofMillis(150));
            assertThat(send(base(silent), hasty))
                    .isInstanceOfSatisfying(
                            Outcome.TimedOut.class,
                            late ->
                                    assertThat(late.timing().service())
                                            .isBetween(150_000_000L, 5_000_000_000L));
        }
    }

    @Test
    void a_connection_that_nobody_accepts_ends_at_the_connect_deadline() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The queue of one holds two on Linux; whoever comes after waits for an answer.
            for (int i = 0; i < 2; i++) {
                waiting.add(new Socket(full.getInetAddress(), full.getLocalPort()));
            }
            Transport hasty = new Transport(Http.AUTO, null, null, Duration.ofMillis(200), null);
            assertThat(send(base(full), hasty))
                    .isInstanceOfSatisfying(
                            Outcome.TimedOut.class,
                            late ->
                                    assertThat(late.timing().service())
                                            .isBetween(200_000_000L, 5_000_000_000L));
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void a_reset_is_told_from_an_answer_that_is_none() throws IOException {
        assertThat(reason(answeredBy("http", null))).isIn("reset", "closed without an answer");
        assertThat(reason(answeredBy("http", "SSH-2.0-OpenSSH_9.9\r\n\r\n")))
                .isEqualTo("malformed answer");
        assertThat(reason(answeredBy("http", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}")))
                .isIn("malformed answer", "reset");
    }

    /** Sends to a server that says this and hangs up; null resets the connection. */
    private Outcome answeredBy(String scheme, @Nullable String answer) throws IOException {
        try (ServerSocket server = listening(answer)) {
            return send(
                    URI.create(scheme + "://127.0.0.1:" + server.getLocalPort()), Transport.PLAIN);
        }
    }

    private static ServerSocket listening(@Nullable String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(
                () -> {
                    try (Socket caller = server.accept()) {
                        if (answer == null) {
                            caller.setSoLinger(true, 0);
                        } else {
                            caller.getInputStream().read(new byte[4096]);
                            caller.getOutputStream()
                                    .write(answer.getBytes(StandardCharsets.ISO_8859_1));
                        }
                    } catch (IOException ended) {
                        throw new AssertionError(ended);
                    }
                });
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static URI base(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private EventSender sender(URI base, Transport transport) {
        return new OkHttpEventSender(
                new SendOptions(
                        SendOptions.interactionsOf(base, "demo"),
                        LONG,
                        4,
                        null,
                        RetryPolicy.NONE,
                        transport),
                clock);
    }

    private Outcome send(URI base, Transport transport) {
        try (EventSender sender = sender(base, transport)) {
            return sender.send(BODY, "application/json", clock.nanos());
        }
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Outcome.Unreachable unreachable
                ? unreachable.reason()
                : outcome.toString();
    }
}
