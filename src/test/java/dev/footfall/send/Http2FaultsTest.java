package dev.footfall.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;

import okhttp3.Protocol;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** What a server can do to a call over HTTP/2. */
@Timeout(60)
class Http2FaultsTest {

    private static final byte[] BODY =
            "{\"event_type\":\"click\"}".getBytes(StandardCharsets.UTF_8);

    /** More posts than pass before a farewell arrives. */
    private static final int SPARE = 1_000;

    private final Clock clock = Clock.system();
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Error codes of RFC 9113, 7: internal error, refused stream, cancel, enhance your calm. */
    @ParameterizedTest
    @ValueSource(ints = {2, 7, 8, 11})
    void a_stream_that_is_reset_is_one_event_and_the_next_goes_well(int code) {
        server.enqueue(
                new MockResponse.Builder()
                        .onRequestStart(new SocketEffect.CloseStream(code))
                        .build());
        server.enqueue(new MockResponse.Builder().code(200).body("{}").build());
        try (EventSender sender = sender()) {
            assertThat(reason(send(sender))).isEqualTo("reset");
            assertThat(send(sender)).isInstanceOf(Outcome.Acknowledged.class);
            assertThat(server.getRequestCount()).isEqualTo(2);
        }
    }

    /** Whoever posts before its farewell has arrived is refused, and that is one count too. */
    @Test
    void after_a_server_has_gone_away_a_new_connection_is_made() {
        server.enqueue(
                new MockResponse.Builder()
                        .code(200)
                        .body("{}")
                        .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                        .build());
        for (int i = 0; i < SPARE; i++) {
            server.enqueue(new MockResponse.Builder().code(200).body("{}").build());
        }
        try (EventSender sender = sender()) {
            assertThat(send(sender)).isInstanceOf(Outcome.Acknowledged.class);
            await().pollInterval(Duration.ofMillis(1))
                    .until(
                            () -> {
                                Outcome next = send(sender);
                                boolean answered = next instanceof Outcome.Acknowledged;
                                assertThat(answered ? "" : reason(next)).isIn("", "reset");
                                return answered && sender.connectionsOpened() == 2;
                            });
            assertThat(sender.connectionsOpened()).isEqualTo(2);
        }
    }

    /**
     * What comes after the server's SETTINGS, as hex: a head with index 0 (RFC 7541, 6.1), one that
     * points outside the table, padding longer than its frame, settings of three bytes.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "000001010500000001 80",
                "000005010500000001 ffffffff7f",
                "000001010400000001 88 000002000800000001 c801",
                "000003040000000000 010203",
            })
    void an_answer_that_breaks_the_rules_of_http2_is_malformed(String frames) throws Exception {
        byte[] answer = HexFormat.of().parseHex(frames.replace(" ", ""));
        try (ServerSocket rude = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerOnce(rude, answer));
            try (EventSender sender = sender(rude.getLocalPort())) {
                assertThat(reason(send(sender))).isEqualTo("malformed answer");
            }
        }
    }

    private static void answerOnce(ServerSocket rude, byte[] answer) {
        try (Socket caller = rude.accept()) {
            byte[] preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            DataInputStream in = new DataInputStream(caller.getInputStream());
            in.skipNBytes(preface.length);
            caller.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
            int flags;
            int type;
            do {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                type = in.readUnsignedByte();
                flags = in.readUnsignedByte();
                in.skipNBytes(Integer.BYTES + length);
            } while (type > 1 || (flags & 1) == 0);
            caller.getOutputStream().write(answer);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // The caller has hung up, as it should.
        }
    }

    private EventSender sender() {
        return sender(server.getPort());
    }

    private EventSender sender(int port) {
        URI base = URI.create("http://127.0.0.1:" + port);
        return new OkHttpEventSender(
                new SendOptions(
                        SendOptions.interactionsOf(base, "demo"),
                        Duration.ofSeconds(2),
                        4,
                        null,
                        RetryPolicy.NONE,
                        new Transport(Transport.Http.HTTP_2, null, null, null, null)),
                clock);
    }

    private Outcome send(EventSender sender) {
        return sender.send(BODY, "application/json", clock.nanos());
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Outcome.Unreachable unreachable
                ? unreachable.reason()
                : outcome.toString();
    }
}
