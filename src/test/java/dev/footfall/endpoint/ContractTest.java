package dev.footfall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.fault.FaultSpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** Holds the answers against the document that the endpoint serves. */
class ContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROUTE = "/paths/~1v1~1public~1apps~1{slug}~1interactions/post";

    private final SchemaRegistry schemas =
            SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
    private LocalEndpoint endpoint;
    private Caller caller;
    private JsonNode document;

    @BeforeEach
    void start() throws Exception {
        endpoint = LocalEndpoint.start(EndpointOptions.defaults(), Clock.system());
        caller = new Caller(endpoint);
        document = JSON.readTree(caller.get("/openapi.json").body());
    }

    @AfterEach
    void stop() {
        caller.close();
        endpoint.close();
    }

    @Test
    void names_every_status_and_schema_of_the_contract() {
        assertThat(document.at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at(ROUTE + "/responses").propertyNames())
                .containsAll(Set.of("200", "400", "401", "403", "404", "422", "500"))
                .containsAll(Set.of("405", "413", "415", "429"));
        assertThat(document.at("/components/schemas").propertyNames())
                .contains(
                        "InteractionRequest",
                        "ErrorResponse",
                        "ErrorDetail",
                        "HTTPValidationError",
                        "ValidationError");
        assertThat(document.at("/components/schemas/InteractionRequest/properties").propertyNames())
                .containsExactly(
                        "event_type",
                        "document_id",
                        "position",
                        "query",
                        "result_count",
                        "latency_ms",
                        "dwell_ms",
                        "session_id",
                        "metadata");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event_type\":\"click\",\"position\":3,\"metadata\":{\"a\":1},\"color\":\"red\"}",
                "{\"event_type\":\"\"}",
                "{}",
                "{\"event_type\":5,\"position\":\"x\",\"metadata\":[]}",
                "",
                "null",
                "[1]",
                "{\"event_type\":",
                "{\"event_type\":\"a\",\"position\":NaN}",
                "{\"event_type\":\"a\",\"position\":\"\\ud800\"}"
            })
    void honest_answers_are_as_documented(String body) throws Exception {
        conforms(caller.post("demo", body));
        conforms(caller.post("no-such-app", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=400",
                "status=401",
                "status=403",
                "status=404",
                "status=405",
                "status=413",
                "status=415",
                "status=422",
                "status=422,shape=envelope",
                "status=429",
                "status=500",
                "status=503",
                "refusals=envelope",
                "rate=1/h,burst=1"
            })
    void provoked_answers_are_as_documented(String fault) throws Exception {
        endpoint.setFaults(List.of(((FaultSpec.Parsed.Understood) FaultSpec.parse(fault)).spec()));

        conforms(caller.post("demo", "{}"));
        conforms(caller.post("demo", "{}"));
    }

    @Test
    void an_unreadable_body_is_answered_as_documented() throws Exception {
        HttpResponse<String> answer = caller.post("demo", "[".repeat(5_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"There was an error parsing the body\"}");
        conforms(answer);
    }

    private void conforms(HttpResponse<String> answer) {
        JsonNode response = document.at(ROUTE + "/responses/" + answer.statusCode());
        if (response.isMissingNode()) {
            response = document.at(ROUTE + "/responses/default");
        }
        if (response.has("$ref")) {
            response = document.at(response.get("$ref").asString().substring(1));
        }
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        ObjectNode root = (ObjectNode) response.at("/content/application~1json/schema").deepCopy();
        root.set("components", document.get("components"));
        Schema schema = schemas.getSchema(root);
        assertThat(schema.validate(JSON.readTree(answer.body()))).as(answer.body()).isEmpty();
        if (answer.statusCode() == 429) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }
}
