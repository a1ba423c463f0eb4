package dev.footfall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.fault.FaultSpec;
import dev.footfall.endpoint.store.ReceivedFilter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** Each fault as a client meets it. */
class EndpointFaultsTest {
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

    private void faults(String... specs) {
        endpoint.setFaults(
                Stream.of(specs)
                        .map(FaultSpec::parse)
                        .map(parsed -> ((FaultSpec.Parsed.Understood) parsed).spec())
                        .toList());
    }

    @Test
    void act_at_once_and_stop_at_once() throws Exception {
        faults("status=503");
        assertThat(caller.click().statusCode()).isEqualTo(503);
        assertThat(endpoint.faults()).hasToString("[status=503]");

        endpoint.setFaults(List.of());
        assertThat(caller.click().statusCode()).isEqualTo(200);
        assertThat(endpoint.received().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 413, 415, 429, 500, 503})
    void every_status_comes_in_the_envelope(int status) throws Exception {
        faults("status=" + status);

        HttpResponse<String> answer = caller.click();
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"success\":false,\"status\":" + status + ",");
    }

    @Test
    void a_422_comes_in_either_shape() throws Exception {
        faults("status=422");
        assertThat(caller.click().body()).startsWith("{\"detail\":[");

        faults("status=422,shape=envelope");
        assertThat(caller.click().body()).startsWith("{\"success\":false,\"status\":422,");

        faults("refusals=envelope");
        HttpResponse<String> honest = caller.post("demo", "{}");
        assertThat(honest.statusCode()).isEqualTo(422);
        assertThat(
                        JsonMapper.shared()
                                .readTree(honest.body())
                                .at("/error/details/validation_errors/0/type")
                                .asString())
                .isEqualTo("missing");
        assertThat(caller.click().statusCode()).isEqualTo(200);
    }

    @Test
    void a_rate_limit_says_when_to_come_back() throws Exception {
        faults("rate=1/min,burst=1");

        assertThat(caller.click().headers().firstValue("X-RateLimit-Remaining")).contains("0");
        HttpResponse<String> limited = caller.click();
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After").map(Integer::valueOf))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(50, 60));
        assertThat(limited.headers().firstValue("X-RateLimit-Limit")).contains("1");
        assertThat(limited.headers().firstValue("X-RateLimit-Window")).contains("60");
    }

    @Test
    void latency_holds_the_answer_back() throws Exception {
        faults("latency=300ms");
        long start = System.nanoTime();

        assertThat(caller.click().statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(290_000_000L);
    }

    @Test
    void a_stall_ends() throws Exception {
        faults("stall=400ms");
        long start = System.nanoTime();

        assertThat(caller.click().statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(300_000_000L);
        assertThat(caller.click().statusCode()).isEqualTo(200);
    }

    @Test
    void a_drop_before_reading_stores_nothing() {
        faults("drop=before");

        assertThatThrownBy(caller::click).isInstanceOf(IOException.class);
        assertThat(endpoint.received().count()).isZero();
    }

    @Test
    void a_drop_midway_stores_the_event_and_cuts_the_answer() throws Exception {
        faults("drop=midway");

        assertThatThrownBy(caller::click).isInstanceOf(IOException.class);
        assertThat(endpoint.received().count()).isEqualTo(1);
        assertThat(caller.raw(Caller.rawPost("Content-Length: 22\r\n", Caller.CLICK)))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Length: 16")
                .endsWith("\r\n\r\n{\"succes");
    }

    @Test
    void a_truncated_answer_is_sound_http_and_broken_json() throws Exception {
        faults("answer=truncated");

        HttpResponse<String> answer = caller.click();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"succes");
    }

    @Test
    void a_proxy_s_page_is_no_json() throws Exception {
        faults("answer=text");

        HttpResponse<String> answer = caller.click();
        assertThat(answer.body()).startsWith("<html>");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void slow_bytes_arrive_all_the_same() throws Exception {
        faults("slow=40B/s");
        long start = System.nanoTime();

        assertThat(caller.click().body()).isEqualTo("{\"success\":true}");
        assertThat(System.nanoTime() - start).isGreaterThan(250_000_000L);
    }

    @Test
    void a_failing_storage_is_swallowed_and_counted() throws Exception {
        faults("store=fail");
        assertThat(caller.click().statusCode()).isEqualTo(200);
        endpoint.setFaults(List.of());
        assertThat(caller.click().statusCode()).isEqualTo(200);

        assertThat(endpoint.received().count()).isEqualTo(2);
        assertThat(endpoint.received().lost()).isEqualTo(1);
        assertThat(endpoint.page(ReceivedFilter.all(), 0, 10)).hasSize(1);
        assertThat(caller.get("/_footfall/received").body()).contains("\"lost\":1");
    }

    @Test
    void only_the_interactions_route_is_struck() throws Exception {
        faults("status=500");

        assertThat(caller.get("/_footfall/received").statusCode()).isEqualTo(200);
        assertThat(caller.get("/openapi.json").statusCode()).isEqualTo(200);
    }
}
