package dev.footfall.endpoint;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The contract, written down. */
final class OpenApi {
    private static final String RESOURCE = "/assets/openapi/interactions.yaml";

    private OpenApi() {}

    /** The document as JSON. */
    static Answer document() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new IllegalStateException(RESOURCE + " is not among the resources");
            }
            Object tree = YAMLMapper.builder().build().readValue(yaml, Object.class);
            return Answer.json(200, JsonMapper.builder().build().writeValueAsString(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
