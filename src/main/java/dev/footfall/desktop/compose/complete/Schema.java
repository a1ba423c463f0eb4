package dev.footfall.desktop.compose.complete;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The published schema of scenarios, with its references and alternatives followed. */
final class Schema {

    private static final String PATH = "/assets/schema/scenario-1.schema.json";
    private static final List<String> EITHER = List.of("anyOf", "oneOf", "allOf");

    private final JsonNode root;

    private Schema(JsonNode root) {
        this.root = root;
    }

    /** Reads the one that comes with the app. */
    static Schema onClassPath() {
        try (InputStream in =
                Objects.requireNonNull(Schema.class.getResourceAsStream(PATH), PATH)) {
            return new Schema(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(PATH + " is damaged. Build the app again.", e);
        }
    }

    /** What the whole text must be. */
    List<JsonNode> root() {
        return alternatives(root);
    }

    /** All that a value may be, each free of references. */
    List<JsonNode> alternatives(JsonNode schema) {
        List<JsonNode> all = new ArrayList<>();
        collect(schema, all);
        return all;
    }

    /** What a key or a value is, in a line. */
    String about(JsonNode schema) {
        JsonNode own = schema.get("description");
        if (own != null) {
            return own.stringValue();
        }
        return schema.has("$ref") ? about(target(schema)) : "";
    }

    private void collect(JsonNode schema, List<JsonNode> all) {
        if (schema.has("$ref")) {
            collect(target(schema), all);
            return;
        }
        if (schema.has("properties")
                || schema.has("type")
                || schema.has("enum")
                || schema.has("const")) {
            all.add(schema);
        }
        for (String either : EITHER) {
            for (JsonNode one : schema.path(either)) {
                collect(one, all);
            }
        }
    }

    private JsonNode target(JsonNode schema) {
        return root.at(schema.get("$ref").stringValue().substring(1));
    }
}
