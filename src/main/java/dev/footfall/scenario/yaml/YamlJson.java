package dev.footfall.scenario.yaml;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Scalars as JSON values. */
public final class YamlJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlJson() {}

    /**
     * The JSON value of a scalar. Whole numbers of any size stay exact.
     *
     * @return null, after a complaint, for what JSON has no word for (.inf, .nan)
     */
    public static @Nullable JsonNode of(YamlNode.Scalar scalar, Complaints complaints) {
        return switch (scalar.kind()) {
            case NULL -> JSON.nullNode();
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case TEXT -> JSON.stringNode(scalar.text());
            case INTEGER -> whole(scalar.text());
            case DECIMAL -> decimal(scalar, complaints);
        };
    }

    private static JsonNode whole(String text) {
        BigInteger value = new BigInteger(text);
        return value.bitLength() < Long.SIZE
                ? JSON.numberNode(value.longValue())
                : JSON.numberNode(value);
    }

    private static @Nullable JsonNode decimal(YamlNode.Scalar scalar, Complaints complaints) {
        Double value = Quantities.finite(scalar.text());
        if (value != null) {
            return JSON.numberNode(value.doubleValue());
        }
        try {
            return JSON.numberNode(new BigDecimal(scalar.text()));
        } catch (NumberFormatException e) {
            complaints.add(
                    scalar.place(),
                    scalar.text() + " is no JSON number",
                    "a number; to send such a body, write it as text in a raw step");
            return null;
        }
    }
}
