package dev.footfall.desktop.exchange;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as people read them: JSON indented, anything else as it came. */
public final class BodyText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BodyText() {}

    /** Indented where it is JSON; {@code (empty)} where there is nothing. */
    public static String pretty(String body) {
        if (body.isBlank()) {
            return "(empty)";
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(body));
        } catch (JacksonException notJson) {
            return body;
        }
    }
}
