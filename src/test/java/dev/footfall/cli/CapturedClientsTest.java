package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.endpoint.LocalEndpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What real clients send, taken down and replayed, arrives byte for byte. The requests are as
 * Chromium 156 and curl 7.88 wrote them to a socket.
 */
class CapturedClientsTest {

    private static final String PATH = "/v1/public/apps/demo/interactions";

    private static final String JSON = "application/json";

    /**
     * A request as it was on the wire.
     *
     * @param head up to the empty line, with LF
     * @param body as it is taken down, without a transfer encoding
     * @param sent as it was sent
     */
    private record Sent(String head, String contentType, String body, String sent) {
        String wire() {
            return head.strip().replace("\n", "\r\n") + "\r\n\r\n" + sent;
        }
    }

    @TempDir Path dir;

    private final CommandLineRuns runs = new CommandLineRuns();

    @Test
    void bodies_of_a_page_and_of_curl_arrive_again_as_they_were() throws Exception {
        List<Sent> requests =
                List.of(
                        page(
                                "cors",
                                JSON,
                                "{ \"session_id\":\"chromium\",\n"
                                    + "\t\"event_type\" : \"search\",\"query\":\"👟 \\ud83d\\ude00"
                                    + " naïve\u2028x\",\"result_count\":1.0e1, \"x\":1.50 }"),
                        page(
                                "cors",
                                JSON,
                                "{\"event_type\":\"click\",\"document_id\":\"𝒟oc\",\"event_type\":\"click\"}"),
                        // navigator.sendBeacon with text, and fetch without CORS.
                        page(
                                "no-cors",
                                "text/plain;charset=UTF-8",
                                "{\"event_type\":\"dwell\",\"session_id\":\"chromium\",\"dwell_ms\":5}"),
                        // navigator.sendBeacon with a Blob.
                        page("cors", JSON, "{\"event_type\":\"leave\",\"q\":\"𝒟\"}"),
                        curl("{\"event_type\":\"click\",\"q\":\"𝒟 👟\"}"),
                        curl(
                                " \n"
                                        + "\t{ \"q\" : \"a\\u0000b\\/c\",\r\n"
                                        + " \"event_type\" :\"search\" ,\"n\":1e400,\"m\":-0.0,"
                                        + " \"big\":123456789012345678901234567890}\r\n"
                                        + " "),
                        curl("\ufeff{\"event_type\":\"mark\"}"),
                        curl("{\"event_type\":\"half a pair\",\"q\":\"\\ud800\"}"),
                        curl("{\"event_type\":\"no number\",\"v\":NaN}"),
                        curl("{\"event_type\":\"a zero\u0000\"}"),
                        curl(""),
                        curl("[]"),
                        chunked("{\"event_type\":\"in chunks\",\"q\":\"𝒟 👟\"}"),
                        old("{\"event_type\":\"HTTP 1.0\",\"q\":\"𝒟 👟\"}"));
        Path capture = dir.resolve("capture.jsonl");
        Path again = dir.resolve("again.jsonl");
        try (LocalEndpoint recording = CommandLineRuns.endpoint();
                LocalEndpoint target = CommandLineRuns.endpoint()) {
            recording.captureTo(capture);
            target.captureTo(again);
            assertThat(answer(recording, preflight())).contains(" 204 ");
            for (Sent request : requests) {
                assertThat(answer(recording, request.wire())).startsWith("HTTP/1.");
            }
            assertThat(recording.captured()).isEqualTo(requests.size());

            int exit =
                    runs.footfall(
                            "replay",
                            capture.toString(),
                            "--no-mark",
                            "--no-picture",
                            "--target",
                            target.baseUri().toString(),
                            "--out",
                            dir.resolve("run").toString());
            assertThat(exit).as(runs.err()).isZero();
        }
        List<List<String>> expected =
                requests.stream().map(r -> List.of(r.contentType, r.body)).toList();
        assertThat(takenDown(capture)).containsExactlyElementsOf(expected);
        assertThat(takenDown(again)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<List<String>> takenDown(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .map(line -> List.of(text(line, "_content_type"), text(line, "_raw")))
                .toList();
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).asString("");
    }

    private static String answer(LocalEndpoint endpoint, String wire) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(wire.getBytes(StandardCharsets.UTF_8));
            String first =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine();
            return first == null ? "the connection was closed" : first;
        }
    }

    private static String preflight() {
        return """
        OPTIONS %s HTTP/1.1
        Host: 127.0.0.1:8394
        Connection: keep-alive
        Accept: */*
        Access-Control-Request-Method: POST
        Access-Control-Request-Headers: content-type
        Origin: http://127.0.0.1:8392
        Sec-Fetch-Mode: cors
        Sec-Fetch-Site: same-site
        Sec-Fetch-Dest: empty
        """
                        .formatted(PATH)
                        .replace("\n", "\r\n")
                + "\r\n";
    }

    private static Sent page(String mode, String contentType, String body) {
        String head =
                """
                POST %s HTTP/1.1
                Host: 127.0.0.1:8394
                Connection: keep-alive
                Content-Length: %d
                sec-ch-ua-platform: "Linux"
                User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36
                sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"
                Content-Type: %s
                sec-ch-ua-mobile: ?0
                Accept: */*
                Origin: http://127.0.0.1:8392
                Sec-Fetch-Site: same-site
                Sec-Fetch-Mode: %s
                Sec-Fetch-Dest: empty
                Referer: http://127.0.0.1:8392/
                Accept-Encoding: gzip, deflate, br, zstd
                Accept-Language: en-US,en;q=0.9
                """
                        .formatted(PATH, bytes(body), contentType, mode);
        return new Sent(head, contentType, body, body);
    }

    private static Sent curl(String body) {
        return new Sent(curlHead("1.1", "Content-Length: " + bytes(body)), JSON, body, body);
    }

    /** With --http1.0. */
    private static Sent old(String body) {
        return new Sent(curlHead("1.0", "Content-Length: " + bytes(body)), JSON, body, body);
    }

    private static Sent chunked(String body) {
        String sent = Integer.toHexString(bytes(body)) + "\r\n" + body + "\r\n0\r\n\r\n";
        return new Sent(curlHead("1.1", "Transfer-Encoding: chunked"), JSON, body, sent);
    }

    private static String curlHead(String version, String length) {
        return """
        POST %s HTTP/%s
        Host: 127.0.0.1:8394
        User-Agent: curl/7.88.1
        Accept: */*
        Content-Type: application/json
        %s
        """
                .formatted(PATH, version, length);
    }

    private static int bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
