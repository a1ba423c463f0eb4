package dev.footfall.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls an endpoint over HTTP, politely or byte by byte. */
final class Caller implements AutoCloseable {
    static final String CLICK = "{\"event_type\":\"click\"}";

    private final LocalEndpoint endpoint;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Caller(LocalEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    HttpResponse<String> post(String slug, String body) throws IOException, InterruptedException {
        return send(
                request("/v1/public/apps/" + slug + "/interactions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> click() throws IOException, InterruptedException {
        return post("demo", CLICK);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.baseUri() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Writes bytes to a connection and reads all that comes until it is closed. */
    String raw(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A whole request for {@link #raw}, after which the connection closes. */
    static String rawPost(String headers, String body) {
        return "POST /v1/public/apps/demo/interactions HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nConnection: close\r\n"
                + headers
                + "\r\n"
                + body;
    }

    @Override
    public void close() {
        client.close();
    }
}
