package dev.footfall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footfall.clock.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CaptureTest {

    @TempDir Path dir;

    private LocalEndpoint endpoint;
    private Caller caller;

    @BeforeEach
    void start() throws EndpointException {
        endpoint = LocalEndpoint.start(EndpointOptions.defaults(), Clock.system());
        caller = new Caller(endpoint);
    }

    @AfterEach
    void stop() {
        caller.close();
        endpoint.close();
    }

    @Test
    void takes_down_every_body_as_it_came_while_it_is_on() throws Exception {
        Path file = dir.resolve("capture.jsonl");
        caller.click();
        endpoint.captureTo(file);
        caller.post("demo", "{\"event_type\":\"click\",\n  \"session_id\": \"s\", \"é\":1.0}");
        caller.post("demo", "{broken");
        List<JsonNode> lines = lines(file);
        endpoint.captureTo(null);
        caller.click();

        assertThat(lines).hasSize(2);
        assertThat(lines(file)).hasSize(2);
        assertThat(lines.get(0).path("_raw").asString())
                .isEqualTo("{\"event_type\":\"click\",\n  \"session_id\": \"s\", \"é\":1.0}");
        assertThat(lines.get(0).path("event_type").asString()).isEqualTo("click");
        assertThat(lines.get(0).path("session_id").asString()).isEqualTo("s");
        assertThat(lines.get(0).path("_status").asInt()).isEqualTo(200);
        assertThat(lines.get(1).path("_raw").asString()).isEqualTo("{broken");
        assertThat(lines.get(1).path("_status").asInt()).isEqualTo(422);
        assertThat(lines.get(1).has("event_type")).isFalse();
    }

    @Test
    void counts_what_is_no_text_as_lost() throws Exception {
        endpoint.captureTo(dir.resolve("capture.jsonl"));
        caller.send(
                caller.request("/v1/public/apps/demo/interactions")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xff})));

        assertThat(endpoint.captured()).isZero();
        assertThat(endpoint.captureLost()).isEqualTo(1);
    }

    @Test
    void a_page_of_another_origin_may_send_only_while_it_is_on() throws Exception {
        assertThat(preflight().statusCode()).isEqualTo(405);

        endpoint.captureTo(dir.resolve("capture.jsonl"));
        HttpResponse<String> allowed = preflight();

        assertThat(allowed.statusCode()).isEqualTo(204);
        // By name: a beacon is sent with credentials, for which a browser takes no "*".
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("http://shop.test");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValue("content-type,x-trace");
    }

    @Test
    void a_place_that_cannot_be_written_is_told_and_changes_nothing() throws Exception {
        Path file = dir.resolve("capture.jsonl");
        endpoint.captureTo(file);

        assertThatThrownBy(() -> endpoint.captureTo(dir.resolve("no/such/capture.jsonl")))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("Name another file");
        assertThat(endpoint.capture()).extracting(Captured::file).isEqualTo(file);
        caller.click();
        assertThat(endpoint.captured()).isEqualTo(1);
    }

    @Test
    void events_of_our_own_can_be_left_out() throws Exception {
        Path file = dir.resolve("capture.jsonl");
        endpoint.captureOthersTo(file);
        caller.post(
                "demo",
                "{\"event_type\":\"click\",\"metadata\":{\"synthetic\":true,\"run_id\":\"r\"}}");
        caller.post("demo", "{\"event_type\":\"click\",\"metadata\":{\"synthetic\":false}}");
        caller.post("demo", "{\"event_type\":\"click\",\"metadata\":7}");
        Captured captured = endpoint.endCapture();

        assertThat(captured).isEqualTo(new Captured(file, 2, 1, 0, 0, null));
        assertThat(lines(file)).hasSize(2);
        assertThat(endpoint.capture()).isNull();
        assertThat(endpoint.endCapture()).isNull();
    }

    @Test
    void a_full_disk_is_told_and_costs_the_caller_nothing() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "only Linux has a disk that is always full");
        endpoint.captureTo(full);

        assertThat(caller.click().statusCode()).isEqualTo(200);
        assertThat(caller.click().statusCode()).isEqualTo(200);
        Captured captured = endpoint.endCapture();
        assertThat(captured)
                .extracting(Captured::recorded, Captured::notWritten)
                .containsExactly(0L, 2L);
        assertThat(captured).extracting(Captured::trouble).asString().contains("No space left");
    }

    private HttpResponse<String> preflight() throws Exception {
        return caller.send(
                caller.request("/v1/public/apps/demo/interactions")
                        .header("Origin", "http://shop.test")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type,x-trace")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    private static List<JsonNode> lines(Path file) throws Exception {
        JsonMapper json = JsonMapper.builder().build();
        return Files.readAllLines(file).stream().map(json::readTree).toList();
    }
}
