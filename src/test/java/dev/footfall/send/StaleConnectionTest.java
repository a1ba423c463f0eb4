package dev.footfall.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** No event is posted on a connection that is unfit, and none is given another one's answer. */
@Timeout(60)
class StaleConnectionTest {

    private static final byte[] BODY =
            "{\"event_type\":\"click\"}".getBytes(StandardCharsets.UTF_8);
    private static final String REFUSAL =
            "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\n\r\nno";
    private static final int EVENTS = 12;

    @TempDir Path dir;

    private final Clock clock = Clock.system();

    @ParameterizedTest
    @CsvSource({
        "false, WAITS, 1",
        "false, SAYS_MORE_AT_ONCE, 12",
        "false, SAYS_MORE, 12",
        "false, HALF_CLOSES, 12",
        "false, CLOSES, 12",
        // The first one agreed on HTTP/1.1, and could have been for many calls at once.
        "true, WAITS, 2",
        "true, SAYS_MORE_AT_ONCE, 12",
        "true, SAYS_MORE, 12",
        "true, HALF_CLOSES, 12",
        "true, CLOSES, 12",
    })
    void each_event_has_its_own_answer(boolean secured, TalkativeServer.Then then, int connections)
            throws Exception {
        @Nullable Certificates certificates = secured ? new Certificates(dir) : null;
        Transport transport =
                certificates == null
                        ? Transport.PLAIN
                        : new Transport(Transport.Http.AUTO, certificates.pem(), null, null, null);
        try (TalkativeServer server =
                        new TalkativeServer(
                                certificates == null ? null : certificates.server(),
                                then,
                                REFUSAL);
                EventSender sender = sender(secured, server.port(), transport)) {
            for (int event = 0; event < EVENTS; event++) {
                assertThat(sender.send(BODY, "application/json", clock.nanos()))
                        .as("event %d", event)
                        .isInstanceOf(Outcome.Acknowledged.class);
                server.awaitDone();
            }
            assertThat(sender.connectionsOpened()).isEqualTo(connections);
        }
    }

    private EventSender sender(boolean secured, int port, Transport transport) {
        URI base = URI.create((secured ? "https://localhost:" : "http://127.0.0.1:") + port);
        return new OkHttpEventSender(
                new SendOptions(
                        SendOptions.interactionsOf(base, "demo"),
                        Duration.ofSeconds(10),
                        4,
                        null,
                        RetryPolicy.NONE,
                        transport),
                clock);
    }
}
