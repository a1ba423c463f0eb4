package dev.footfall.scenario.script;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A JSON value with places for variables. */
public sealed interface Template {

    /**
     * The value with its variables filled in.
     *
     * @param values gives each variable's value by name
     */
    JsonNode fill(Function<String, JsonNode> values);

    /** The filled value as text: that of a text without quotes, of anything else its JSON. */
    default String fillText(Function<String, JsonNode> values) {
        JsonNode value = fill(values);
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** A value without variables. */
    static Template of(JsonNode value) {
        return new Constant(value);
    }

    /** The same for everyone. Shared, so never to be changed. */
    record Constant(JsonNode value) implements Template {
        @Override
        public JsonNode fill(Function<String, JsonNode> values) {
            return value;
        }
    }

    /** A lone {@code ${name}}: keeps the type of the variable's value. */
    record Reference(String name) implements Template {
        @Override
        public JsonNode fill(Function<String, JsonNode> values) {
            return values.apply(name);
        }
    }

    /** Text around and between variables; the parts are put together. */
    record Text(List<Template> parts) implements Template {
        /** Copies the parts. */
        public Text {
            parts = List.copyOf(parts);
        }

        @Override
        public JsonNode fill(Function<String, JsonNode> values) {
            StringBuilder text = new StringBuilder();
            for (Template part : parts) {
                text.append(part.fillText(values));
            }
            return JsonNodeFactory.instance.stringNode(text.toString());
        }
    }

    /** An object, in the file's order. */
    record ObjectOf(Map<String, Template> members) implements Template {
        /** Copies the members and keeps their order. */
        public ObjectOf {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public JsonNode fill(Function<String, JsonNode> values) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((key, member) -> object.set(key, member.fill(values)));
            return object;
        }
    }

    /** An array. */
    record ArrayOf(List<Template> items) implements Template {
        /** Copies the items. */
        public ArrayOf {
            items = List.copyOf(items);
        }

        @Override
        public JsonNode fill(Function<String, JsonNode> values) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.fill(values)));
            return array;
        }
    }
}
