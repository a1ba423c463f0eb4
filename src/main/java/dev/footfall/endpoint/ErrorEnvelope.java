package dev.footfall.endpoint;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/** Answers in the platform's error envelope. */
final class ErrorEnvelope {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<Integer, String> TYPES =
            Map.of(
                    400, "BadRequestError",
                    401, "UnauthorizedError",
                    403, "ForbiddenError",
                    404, "NotFoundError",
                    405, "MethodNotAllowedError",
                    413, "PayloadTooLargeError",
                    415, "UnsupportedMediaTypeError",
                    422, "ValidationError",
                    429, "RateLimitError",
                    500, "InternalServerError");

    private ErrorEnvelope() {}

    /** The answer for an App that does not exist. */
    static Answer unknownApp(String slug) {
        ObjectNode details = JSON.createObjectNode().put("resource", "app").put("id", slug);
        return of(404, "App not found", details);
    }

    /**
     * A refusal in the envelope.
     *
     * @param complaints the JSON array that FastAPI's shape has under its one key
     */
    static Answer refusal(String complaints) {
        // Put together as text: what a body holds may be more than a tree of nodes would take.
        return Answer.json(
                422,
                "{\"success\":false,\"status\":422,\"error\":{\"message\":"
                        + "\"Request validation failed\",\"type\":\"ValidationError\","
                        + "\"code\":null,\"details\":{\"validation_errors\":"
                        + complaints
                        + "}}}");
    }

    /** An answer without details. */
    static Answer of(int status, String message) {
        return of(status, message, null);
    }

    private static Answer of(int status, String message, @Nullable JsonNode details) {
        String other = status < 500 ? "BadRequestError" : "ServerError";
        ObjectNode error = JSON.createObjectNode().put("message", message);
        error.put("type", TYPES.getOrDefault(status, other))
                .putNull("code")
                .set("details", details);
        ObjectNode envelope = JSON.createObjectNode().put("success", false).put("status", status);
        envelope.set("error", error);
        return Answer.json(status, envelope.toString());
    }
}
