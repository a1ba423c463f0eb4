package dev.footfall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.store.ReceivedFilter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

class LocalEndpointTest {
    private static final EndpointOptions OPTIONS = EndpointOptions.defaults();

    @TempDir Path dir;

    private LocalEndpoint endpoint;
    private Caller caller;

    @BeforeEach
    void start() throws EndpointException {
        use(OPTIONS);
    }

    private void use(EndpointOptions options) throws EndpointException {
        stop();
        endpoint = LocalEndpoint.start(options, Clock.system());
        caller = new Caller(endpoint);
    }

    @AfterEach
    void stop() {
        if (endpoint != null) {
            caller.close();
            endpoint.close();
        }
    }

    @Test
    void acknowledges_an_event_and_counts_it() throws Exception {
        HttpResponse<String> answer = caller.post("demo", "{\"event_type\":\"search\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        assertThat(endpoint.received().count()).isEqualTo(1);
        assertThat(endpoint.received().byType()).isEqualTo(Map.of("search", 1L));
        assertThat(endpoint.received().bySlug()).isEqualTo(Map.of("demo", 1L));
    }

    @Test
    void refuses_a_body_without_event_type_as_fastapi_does() throws Exception {
        HttpResponse<String> answer = caller.post("demo", "{\"query\":\"red\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"event_type\"],"
                                + "\"msg\":\"Field required\",\"input\":{\"query\":\"red\"}}]}");
        assertThat(endpoint.received().count()).isZero();
        assertThat(endpoint.received().answers()).isEqualTo(Map.of(422, 1L));
    }

    @Test
    void a_body_is_judged_before_its_app_is_looked_up() throws Exception {
        assertThat(caller.post("other", "{}").statusCode()).isEqualTo(422);

        HttpResponse<String> answer = caller.post("other", Caller.CLICK);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"success\":false", "NotFoundError", "other");
    }

    @Test
    void an_open_endpoint_makes_apps_on_first_use_if_their_slug_is_one() throws Exception {
        use(OPTIONS.withOpenSlugs(true).withSlugs(Set.of("demo", "shop")));

        assertThat(caller.post("brand-new", Caller.CLICK).statusCode()).isEqualTo(200);
        assertThat(caller.post("shop", Caller.CLICK).statusCode()).isEqualTo(200);
        assertThat(caller.post("-bad", Caller.CLICK).statusCode()).isEqualTo(404);
        assertThat(caller.post("Ab", Caller.CLICK).statusCode()).isEqualTo(404);
        assertThat(endpoint.received().byTypeOfSlug())
                .isEqualTo(
                        Map.of(
                                "brand-new", Map.of("click", 1L),
                                "shop", Map.of("click", 1L)));
    }

    @Test
    void another_method_is_told_which_one_to_use() throws Exception {
        HttpResponse<String> answer = caller.get("/v1/public/apps/demo/interactions");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.body()).contains("\"status\":405");
    }

    @Test
    void unknown_paths_are_not_found_and_never_reflected() throws Exception {
        HttpResponse<String> answer = caller.get("/%3Cscript%3E");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("script");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void a_body_over_the_limit_is_refused_with_or_without_a_length() throws Exception {
        use(OPTIONS.withBodyLimit(1_000));
        String fits = "{\"event_type\":\"" + "a".repeat(983) + "\"}";

        assertThat(fits).hasSize(1_000);
        assertThat(caller.post("demo", fits).statusCode()).isEqualTo(200);
        assertThat(caller.post("demo", fits + " ").statusCode()).isEqualTo(413);
        assertThat(caller.post("demo", " ".repeat(1_000_000)).statusCode()).isEqualTo(413);
        String chunks = "3e9\r\n" + fits + " \r\n0\r\n\r\n";
        assertThat(caller.raw(Caller.rawPost("Transfer-Encoding: chunked\r\n", chunks)))
                .startsWith("HTTP/1.1 413");
        assertThat(endpoint.received().count()).isEqualTo(1);
    }

    @Test
    void a_body_in_pieces_is_put_together() throws Exception {
        String chunks = "b\r\n{\"event_typ\r\nb\r\ne\":\"click\"}\r\n0\r\n\r\n";

        assertThat(caller.raw(Caller.rawPost("Transfer-Encoding: chunked\r\n", chunks)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void no_body_is_a_missing_body() throws Exception {
        assertThat(caller.raw(Caller.rawPost("", "")))
                .startsWith("HTTP/1.1 422")
                .contains("missing");
    }

    @Test
    void shows_counts_and_the_last_events() throws Exception {
        caller.post("demo", "{\"event_type\":\"search\",\"query\":\"a\"}");
        caller.post("demo", "{\"event_type\":\"click\",\"color\":\"red\"}");

        HttpResponse<String> page = caller.get("/_footfall/received?last=1");
        assertThat(page.body())
                .startsWith(
                        "{\"count\":2,\"byType\":{\"click\":1,\"search\":1},\"bySlug\":{\"demo\":2},")
                .contains("\"color\":\"red\"")
                .doesNotContain("\"query\":\"a\"");
        assertThat(caller.get("/_footfall/received?last=x").statusCode()).isEqualTo(400);
        assertThat(caller.get("/_footfall/received.ndjson").body().lines()).hasSize(2);
        assertThat(caller.get("/_footfall/received.ndjson?type=click").body().lines()).hasSize(1);
        assertThat(endpoint.page(ReceivedFilter.all(), 0, 1).getFirst().type()).isEqualTo("click");
    }

    @Test
    void what_is_practised_is_answered_as_ever_and_neither_counted_nor_kept() throws Exception {
        String path = "/_footfall/v1/public/apps/practice/interactions";
        HttpRequest.Builder practice =
                caller.request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Caller.CLICK));

        assertThat(caller.send(practice).body()).isEqualTo(caller.click().body());
        assertThat(endpoint.received().count()).isEqualTo(1);
        assertThat(endpoint.received().answers()).containsExactly(Map.entry(200, 1L));
        assertThat(endpoint.page(ReceivedFilter.all(), 0, 9)).hasSize(1);
        String elsewhere = Caller.rawPost("", Caller.CLICK).replace("localhost", "evil.example");
        assertThat(caller.raw(elsewhere.replace("/v1/public/apps/demo/interactions", path)))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void private_pages_want_a_host_of_this_machine() throws Exception {
        String get = "GET /_footfall/received HTTP/1.1\r\nConnection: close\r\nHost: ";

        assertThat(caller.raw(get + "evil.example\r\n\r\n")).startsWith("HTTP/1.1 403");
        assertThat(caller.raw(get + "127.0.0.1.evil.example\r\n\r\n")).startsWith("HTTP/1.1 403");
        assertThat(caller.raw(get + "localhost:99\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(caller.raw(get + "[::1]\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void too_many_header_bytes_are_refused() throws IOException {
        String answer = caller.raw(Caller.rawPost("X-Long: " + "a".repeat(20_000) + "\r\n", ""));

        assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotContain("aaaa");
    }

    @Test
    void a_taken_port_is_named_with_what_to_do() {
        EndpointOptions same = OPTIONS.withPort(endpoint.port());

        assertThatThrownBy(() -> LocalEndpoint.start(same, Clock.system()))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("Port " + endpoint.port() + " on 127.0.0.1 is taken");
    }

    @Test
    void an_address_of_another_machine_is_named_with_what_to_do() {
        EndpointOptions elsewhere = OPTIONS.withBindAddress("192.0.2.1");

        assertThatThrownBy(() -> LocalEndpoint.start(elsewhere, Clock.system()))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("Cannot listen on 192.0.2.1");
    }

    @Test
    void a_store_that_is_no_database_is_named_with_what_to_do() throws IOException {
        Path file = dir.resolve("notes.txt");
        Files.writeString(file, "not a database".repeat(500));

        assertThatThrownBy(() -> LocalEndpoint.start(OPTIONS.withStore(file), Clock.system()))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("name another file");
    }

    @Test
    void what_was_acknowledged_stands_in_the_store_after_a_stop() throws Exception {
        Path file = dir.resolve("events.duckdb");
        use(OPTIONS.withStore(file));
        for (int i = 0; i < 50; i++) {
            caller.click();
        }
        use(OPTIONS.withStore(file));

        assertThat(endpoint.received().count()).isEqualTo(50);
        assertThat(endpoint.page(ReceivedFilter.all(), 0, 100)).hasSize(50);
    }

    @Test
    void speaks_http_2_to_those_who_know() throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            HttpRequest request =
                    caller.request("/v1/public/apps/demo/interactions")
                            .version(java.net.http.HttpClient.Version.HTTP_2)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(Caller.CLICK))
                            .build();

            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}
