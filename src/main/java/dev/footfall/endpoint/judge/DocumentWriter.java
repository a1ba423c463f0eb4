package dev.footfall.endpoint.judge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Writes anew a body that cannot be stored as it came, and notes where its fields stand. */
final class DocumentWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    private final int[] spans = new int[2 * Field.values().length];
    private String comma = "{";

    private DocumentWriter() {
        Arrays.fill(spans, -1);
    }

    /**
     * The document of {@code fields} and of all those in {@code all} that the contract does not
     * name.
     */
    static Document write(Map<Field, PyValue> fields, Map<String, PyValue> all) {
        DocumentWriter writer = new DocumentWriter();
        fields.forEach(writer::field);
        all.forEach(
                (key, value) -> {
                    if (!Field.isKnown(key)) {
                        writer.extra(key, value);
                    }
                });
        writer.raw("}");
        return new Document(writer.out.toByteArray(), writer.spans);
    }

    private void field(Field field, PyValue value) {
        key(field.key());
        spans[2 * field.slot()] = out.size();
        raw(new PyWriter(true).value(value).toString());
        spans[2 * field.slot() + 1] = out.size();
    }

    private void extra(String key, PyValue value) {
        key(key);
        raw(new PyWriter(true).value(value).toString());
    }

    private void key(String key) {
        raw(comma);
        comma = ",";
        raw(new PyWriter(true).text(key).raw(":").toString());
    }

    private void raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
