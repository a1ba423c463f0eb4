package dev.footfall.endpoint;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The platform's error body. */
final class ErrorEnvelope {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ErrorEnvelope() {}

    /** The envelope for an App that does not exist. */
    static String unknownApp(String slug) {
        ObjectNode details = JSON.createObjectNode().put("resource", "app").put("id", slug);
        return of(404, "NotFoundError", "App not found", details);
    }

    /** The envelope without details. */
    static String of(int status, String type, String message) {
        return of(status, type, message, null);
    }

    private static String of(
            int status,
            String type,
            String message,
            @org.jspecify.annotations.Nullable ObjectNode details) {
        ObjectNode error = JSON.createObjectNode().put("message", message).put("type", type);
        error.putNull("code").set("details", details);
        ObjectNode envelope = JSON.createObjectNode().put("success", false).put("status", status);
        envelope.set("error", error);
        return envelope.toString();
    }
}
