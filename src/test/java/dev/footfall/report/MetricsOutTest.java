package dev.footfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Percentiles;
import dev.footfall.run.Phase;
import dev.footfall.run.RunSnapshot;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

class MetricsOutTest {

    private final AtomicReference<RunSnapshot> run = new AtomicReference<>(Examples.run());

    /** What the one who runs it reads. */
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void the_page_has_the_newest_figures_and_speaks_openmetrics() throws Exception {
        try (MetricsPage page = MetricsPage.open(0, run::get);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> first = get(client, page.uri());
            assertThat(first.headers().firstValue("Content-Type"))
                    .hasValue(OpenMetricsText.CONTENT_TYPE);
            assertThat(first.body())
                    .contains("footfall_events_ended_total{outcome=\"acknowledged\"} 11400.0")
                    .endsWith("# EOF\n");
            run.set(
                    Examples.run(
                            new Counts(13_000, 12_990, 12_400, 580, 10, 10),
                            Percentiles.NONE,
                            Phase.RUNNING));
            assertThat(get(client, page.uri()).body())
                    .contains("footfall_events_ended_total{outcome=\"acknowledged\"} 12400.0");
            assertThat(get(client, page.uri().resolve("/")).statusCode()).isEqualTo(404);
            assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
        }
    }

    /** Who watches whether the page is up asks for its head alone. */
    @Test
    void the_page_has_a_head_and_takes_nothing() throws Exception {
        try (MetricsPage page = MetricsPage.open(0, run::get);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> head = ask(client, page.uri(), "HEAD");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Type"))
                    .hasValue(OpenMetricsText.CONTENT_TYPE);
            assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
            assertThat(head.body()).isEmpty();
            HttpResponse<String> post = ask(client, page.uri(), "POST");
            assertThat(post.statusCode()).isEqualTo(405);
            assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }
    }

    private static HttpResponse<String> ask(HttpClient client, URI uri, String method)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_port_that_is_taken_is_said() throws IOException {
        try (MetricsPage page = MetricsPage.open(0, run::get)) {
            assertThatThrownBy(() -> MetricsPage.open(page.uri().getPort(), run::get))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_collector_gets_the_last_figures_over_otlp() throws IOException {
        Queue<byte[]> bodies = new ConcurrentLinkedQueue<>();
        HttpServer collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/v1/metrics",
                exchange -> {
                    try (exchange) {
                        bodies.add(exchange.getRequestBody().readAllBytes());
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
        collector.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + collector.getAddress().getPort());
            OtlpPush.start(uri, run::get, told::add).close();
        } finally {
            collector.stop(0);
        }
        assertThat(told).isEmpty();
        assertThat(bodies).isNotEmpty();
        ExportMetricsServiceRequest sent = ExportMetricsServiceRequest.parseFrom(bodies.peek());
        assertThat(sent.getResourceMetrics(0).getResource().getAttributesList())
                .anyMatch(
                        a ->
                                a.getKey().equals("service.name")
                                        && a.getValue().getStringValue().equals("footfall"));
        List<Metric> metrics = sent.getResourceMetrics(0).getScopeMetrics(0).getMetricsList();
        assertThat(metrics)
                .filteredOn(m -> m.getName().equals("footfall.events.planned"))
                .singleElement()
                .satisfies(
                        m -> {
                            assertThat(m.getSum().getDataPoints(0).getAsDouble()).isEqualTo(12_000);
                            assertThat(m.getSum().getIsMonotonic()).isTrue();
                        });
        assertThat(metrics)
                .filteredOn(m -> m.getName().equals("footfall.latency"))
                .anySatisfy(
                        m ->
                                assertThat(m.getGauge().getDataPointsList())
                                        .anyMatch(p -> p.getAsDouble() == 0.312));
    }

    private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A run ends when it ends, whatever becomes of its figures elsewhere. */
    @Test
    @Timeout(30)
    void a_collector_that_takes_nothing_holds_nobody_up() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            OtlpPush push = OtlpPush.start(uri, run::get, told::add);
            long asked = System.nanoTime();
            push.close();
            assertThat((System.nanoTime() - asked) / 1_000_000)
                    .as("milliseconds, of ten seconds that a connection may be silent")
                    .isLessThan(5_000);
            assertThat(told).contains("The collector did not take the last figures within 2 s.");
        }
    }

    @Test
    void a_collector_that_refuses_is_told_of_with_its_reason() throws IOException {
        HttpServer collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.sendResponseHeaders(503, -1);
                    }
                });
        collector.start();
        URI uri = URI.create("http://127.0.0.1:" + collector.getAddress().getPort());
        try {
            OtlpPush.start(uri, run::get, told::add).close();
        } finally {
            collector.stop(0);
        }
        assertThat(told)
                .anyMatch(
                        line ->
                                line.startsWith("The collector at " + uri + "/v1/metrics did not")
                                        && line.contains("503"))
                .last()
                .asString()
                .matches(".* did not take the figures (\\d+) of \\1 times\\.");
    }

    @Test
    void a_collector_that_is_not_there_is_told_of_with_its_reason() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        OtlpPush.start(URI.create("http://127.0.0.1:" + free), run::get, told::add).close();
        assertThat(told).anyMatch(line -> line.contains("Connection refused"));
    }
}
