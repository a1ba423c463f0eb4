package dev.footfall.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import okio.Sink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

class OkHttpEventSenderTest {

    private static final byte[] BODY =
            "{\"event_type\":\"click\"}".getBytes(StandardCharsets.UTF_8);
    private final Clock clock = Clock.system();
    private final MockWebServer server = new MockWebServer();
    private EventSender sender = sender(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(5));

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        sender.close();
        sender = sender(base(), Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        sender.close();
        server.close();
    }

    @Test
    void posts_the_bytes_to_the_apps_interactions() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(200).body("{\"ok\":true}").build());
        Outcome outcome = send();
        assertThat(outcome).isInstanceOf(Outcome.Acknowledged.class);
        RecordedRequest request = server.takeRequest(1, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        assertThat(request.getTarget()).isEqualTo("/v1/public/apps/demo/interactions");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(String.valueOf(request.getBody() == null ? null : request.getBody().utf8()))
                .isEqualTo("{\"event_type\":\"click\"}");
    }

    @Test
    void the_bytes_of_an_answer_are_counted_also_beyond_what_is_kept() {
        String large = "x".repeat(Outcome.BODY_LIMIT + 5_000);
        server.enqueue(new MockResponse.Builder().code(200).body("{\"ok\":true}").build());
        server.enqueue(new MockResponse.Builder().code(500).body(large).build());
        assertThat(exchange().received()).isEqualTo(11);
        Reply refused = exchange();
        assertThat(refused.received()).isEqualTo(large.length());
        assertThat(((Outcome.Refused) refused.outcome()).body()).hasSize(Outcome.BODY_LIMIT);
    }

    /** Bytes on the wire are what is told; nobody has a gigabyte unpacked for an event. */
    @Test
    void a_packed_answer_is_counted_packed_and_a_packed_refusal_is_still_readable()
            throws IOException {
        Buffer packed = packed("x".repeat(50_000_000));
        Buffer why = packed("{\"detail\":\"too many\"}");
        server.enqueue(gzip(200, packed));
        server.enqueue(gzip(500, packed));
        server.enqueue(gzip(429, why));
        assertThat(exchange().received()).isEqualTo(packed.size());
        Reply refused = exchange();
        assertThat(refused.received()).isEqualTo(packed.size());
        assertThat(((Outcome.Refused) refused.outcome()).body())
                .hasSize(Outcome.BODY_LIMIT)
                .containsOnlyOnce("x".repeat(Outcome.BODY_LIMIT));
        assertThat(((Outcome.Refused) exchange().outcome()).body())
                .isEqualTo("{\"detail\":\"too many\"}");
    }

    private static MockResponse gzip(int status, Buffer body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Encoding", "gzip")
                .body(body.copy())
                .build();
    }

    private static Buffer packed(String text) throws IOException {
        Buffer packed = new Buffer();
        try (BufferedSink sink = Okio.buffer((Sink) new GzipSink(packed))) {
            sink.writeUtf8(text);
        }
        return packed;
    }

    private Reply exchange() {
        return sender.exchange(BODY, "application/json", clock.nanos(), false);
    }

    @Test
    void any_other_answer_is_refused_with_its_status_and_body() {
        server.enqueue(new MockResponse.Builder().code(422).body("{\"detail\":[]}").build());
        server.enqueue(new MockResponse.Builder().code(503).body("busy").build());
        server.enqueue(
                new MockResponse.Builder().code(302).addHeader("Location", "/elsewhere").build());
        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.status()).isEqualTo(422);
                            assertThat(refused.body()).isEqualTo("{\"detail\":[]}");
                        });
        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.status()).isEqualTo(503));
        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.status()).isEqualTo(302));
    }

    /** OkHttp itself takes each of these for an error of the answer's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "407 Proxy-Authenticate: Basic realm=\"x\"",
                "503 Retry-After: 3000000000",
                "503 Retry-After: 99999999999999999999"
            })
    void a_status_that_our_client_has_ideas_about_is_a_refusal_like_any_other(String answer)
            throws InterruptedException {
        int status = Integer.parseInt(answer.substring(0, 3));
        for (int i = 0; i < 2; i++) {
            server.enqueue(
                    new MockResponse.Builder()
                            .code(status)
                            .addHeader(answer.substring(4))
                            .body("not now")
                            .build());
        }
        for (int i = 0; i < 2; i++) {
            assertThat(send())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> {
                                assertThat(refused.status()).isEqualTo(status);
                                assertThat(refused.body()).isEqualTo("not now");
                            });
        }
        assertThat(sender.connectionsOpened()).isEqualTo(1);
    }

    @Test
    void a_huge_refusal_is_cut_and_does_not_fill_memory() {
        server.enqueue(new MockResponse.Builder().code(500).body("x".repeat(1_000_000)).build());
        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.body()).hasSize(Outcome.BODY_LIMIT));
    }

    @Test
    void nobody_listening_is_a_refused_connection() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        sender.close();
        sender = sender(URI.create("http://127.0.0.1:" + free), Duration.ofSeconds(5));
        assertThat(reason(send())).isEqualTo("refused");
    }

    @Test
    void an_unknown_host_is_a_dns_failure() {
        sender.close();
        sender = sender(URI.create("http://no-such-host.invalid"), Duration.ofSeconds(5));
        assertThat(reason(send())).isEqualTo("dns");
    }

    @Test
    void a_connection_closed_without_an_answer_is_told_from_a_broken_answer() {
        server.enqueue(
                new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
        assertThat(reason(send())).isIn("closed without an answer", "reset");
        server.enqueue(
                new MockResponse.Builder()
                        .code(200)
                        .body("half of an answer that never ends")
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        assertThat(reason(send())).isIn("malformed answer", "reset");
    }

    /** OkHttp would post again by itself, and the server had two events for one that is counted. */
    @Test
    void a_server_that_is_ready_again_at_once_is_not_asked_again_unless_we_are_told_to() {
        server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
        server.enqueue(new MockResponse.Builder().code(200).build());
        assertThat(send()).isInstanceOf(Outcome.Refused.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 -12 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 000 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 99999 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "SSH-2.0-OpenSSH\r\n\r\n",
                "hello",
                "HTTP/1.1 200 OK\r\nContent-Len",
            })
    void an_answer_that_cannot_be_read_is_the_servers_doing_and_no_bug_of_ours(String answer)
            throws IOException {
        sender.close();
        try (RawServer raw = new RawServer(answer)) {
            sender = sender(raw.url(), Duration.ofSeconds(5));
            for (int event = 0; event < 3; event++) {
                assertThat(reason(send())).isEqualTo("malformed answer");
            }
        }
    }

    @Test
    void a_head_without_end_is_malformed_and_not_read_for_ever() throws IOException {
        sender.close();
        String endless = "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(100_000) + "\r\n";
        for (String head : new String[] {endless, "HTTP/1.1 200 " + "x".repeat(500_000)}) {
            try (RawServer raw = new RawServer(head)) {
                sender = sender(raw.url(), Duration.ofSeconds(5));
                assertThat(reason(send())).isIn("malformed answer");
            }
        }
    }

    @Test
    void a_connection_that_the_server_has_closed_after_its_answer_is_not_posted_on()
            throws IOException, InterruptedException {
        sender.close();
        try (RawServer raw = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
            sender = sender(raw.url(), Duration.ofSeconds(5));
            for (int event = 0; event < 20; event++) {
                assertThat(send()).isInstanceOf(Outcome.Acknowledged.class);
                raw.awaitClosed();
            }
            assertThat(sender.connectionsOpened()).isEqualTo(20);
        }
    }

    @Test
    void no_answer_within_the_deadline_is_a_time_out() {
        sender.close();
        sender = sender(base(), Duration.ofMillis(150));
        server.enqueue(
                new MockResponse.Builder().code(200).headersDelay(5, TimeUnit.SECONDS).build());
        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.TimedOut.class,
                        late ->
                                assertThat(late.timing().service())
                                        .isBetween(150_000_000L, 1_000_000_000L));
    }

    @Test
    void calls_cut_off_by_a_stop_say_so() throws InterruptedException {
        server.enqueue(
                new MockResponse.Builder().code(200).headersDelay(30, TimeUnit.SECONDS).build());
        Outcome[] outcome = new Outcome[1];
        Thread caller = Thread.startVirtualThread(() -> outcome[0] = send());
        server.takeRequest(5, TimeUnit.SECONDS);
        sender.cancelAll();
        assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
        assertThat(reason(outcome[0])).isEqualTo("cut off by stop");
    }

    @Test
    void a_secret_never_shows_in_the_options() {
        SendOptions options =
                new SendOptions(base(), Duration.ofSeconds(1), 1, "Bearer top-secret");
        assertThat(options.toString()).doesNotContain("top-secret");
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    private EventSender sender(URI base, Duration deadline) {
        return new OkHttpEventSender(
                new SendOptions(SendOptions.interactionsOf(base, "demo"), deadline, 4, null),
                clock);
    }

    private Outcome send() {
        return sender.send(BODY, "application/json", clock.nanos());
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Outcome.Unreachable unreachable
                ? unreachable.reason()
                : outcome.toString();
    }
}
