package dev.footfall.metrics;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/**
 * What a refusing server said, in one line. Reads both shapes of the platform: FastAPI's {@code
 * {"detail":[{"loc":…,"msg":…}]}} and the error envelope {@code {"error":{"message":…}}}.
 */
public final class ErrorMessage {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int LONGEST = 200;

    private ErrorMessage() {}

    /**
     * The line.
     *
     * @param body as it came; may be no JSON
     */
    public static String of(int status, String body) {
        String said = said(body);
        return said.isEmpty() ? "status " + status + " without a message" : cut(said);
    }

    private static String said(String body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            JsonNode detail = tree.path("detail");
            if (detail.isArray()) {
                return problems(detail);
            }
            if (detail.isString()) {
                return detail.asString();
            }
            JsonNode error = tree.path("error");
            if (error.path("message").isString()) {
                JsonNode problems = error.path("details").path("validation_errors");
                String listed = problems.isArray() ? problems(problems) : "";
                return listed.isEmpty() ? error.path("message").asString() : listed;
            }
            if (tree.path("message").isString()) {
                return tree.path("message").asString();
            }
            return body.strip();
        } catch (JacksonException notJson) {
            return body.strip();
        }
    }

    private static String problems(JsonNode list) {
        List<String> problems = new ArrayList<>();
        for (JsonNode problem : list) {
            JsonNode loc = problem.path("loc");
            List<String> path = new ArrayList<>();
            for (int i = 0; i < loc.size(); i++) {
                if (i > 0 || !loc.get(i).asString("").equals("body")) {
                    path.add(loc.get(i).asString());
                }
            }
            String where = String.join(".", path);
            String what = problem.path("msg").asString("");
            problems.add(where.isEmpty() ? what : where + ": " + what);
        }
        return String.join("; ", problems);
    }

    private static String cut(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
