package dev.footfall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.clock.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class LocalEndpointTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private LocalEndpoint endpoint;

    @BeforeEach
    void start() throws EndpointException {
        endpoint = LocalEndpoint.start(EndpointOptions.defaults(), Clock.system());
    }

    @AfterEach
    void stop() {
        endpoint.close();
        client.close();
    }

    @Test
    void acknowledges_an_event_and_counts_it() throws Exception {
        HttpResponse<String> answer = post("demo", "{\"event_type\":\"search\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(endpoint.received().count()).isEqualTo(1);
        assertThat(endpoint.received().byType()).containsEntry("search", 1L);
        assertThat(endpoint.received().bySlug()).containsEntry("demo", 1L);
    }

    @Test
    void refuses_a_body_without_event_type_as_fastapi_does() throws Exception {
        HttpResponse<String> answer = post("demo", "{\"query\":\"red\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"event_type\"],"
                                + "\"msg\":\"Field required\",\"input\":{\"query\":\"red\"}}]}");
        assertThat(endpoint.received().count()).isZero();
    }

    @Test
    void does_not_know_an_app_that_was_not_named() throws Exception {
        HttpResponse<String> answer = post("other", "{\"event_type\":\"search\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"success\":false", "NotFoundError", "other");
    }

    @Test
    void a_taken_port_is_named_with_what_to_do() {
        EndpointOptions same = EndpointOptions.defaults().withPort(endpoint.port());

        assertThatThrownBy(() -> LocalEndpoint.start(same, Clock.system()))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("Port " + endpoint.port() + " on 127.0.0.1 is taken");
    }

    private HttpResponse<String> post(String slug, String body)
            throws IOException, InterruptedException {
        URI uri = endpoint.baseUri().resolve("/v1/public/apps/" + slug + "/interactions");
        return client.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
