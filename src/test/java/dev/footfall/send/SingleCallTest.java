package dev.footfall.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class SingleCallTest {

    private static final byte[] BODY =
            "{\"event_type\":\"click\"}".getBytes(StandardCharsets.UTF_8);

    /** The second answer is there for whoever posts again. */
    @ParameterizedTest
    @CsvSource({"503,Retry-After: 0", "503,Retry-After: 3000000000", "407,X-Nothing: 1"})
    void an_event_sent_by_hand_is_posted_once_whatever_the_refusal(int status, String header)
            throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start(InetAddress.getLoopbackAddress(), 0);
            server.enqueue(new MockResponse.Builder().code(status).addHeader(header).build());
            server.enqueue(new MockResponse.Builder().code(200).build());
            assertThat(post(server).outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, r -> assertThat(r.status()).isEqualTo(status));
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void the_answer_to_an_event_sent_by_hand_is_kept() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start(InetAddress.getLoopbackAddress(), 0);
            server.enqueue(new MockResponse.Builder().body("{\"ok\":true}").build());
            SingleCall.Answer answer = post(server);
            assertThat(answer.outcome()).isInstanceOf(Outcome.Acknowledged.class);
            assertThat(answer.body()).isEqualTo("{\"ok\":true}");
        }
    }

    private static SingleCall.Answer post(MockWebServer server) {
        SendOptions options =
                new SendOptions(
                        SendOptions.interactionsOf(
                                URI.create("http://127.0.0.1:" + server.getPort()), "demo"),
                        Duration.ofSeconds(10),
                        1,
                        null);
        return SingleCall.post(options, BODY, "application/json", Clock.system());
    }
}
