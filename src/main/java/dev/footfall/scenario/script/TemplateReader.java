package dev.footfall.scenario.script;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Place;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlJson;
import dev.footfall.scenario.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values that may hold {@code ${name}}; two dollar signs stand for a literal one there. */
final class TemplateReader {

    private final Scope scope;
    private final Complaints complaints;

    TemplateReader(Scope scope, Complaints complaints) {
        this.scope = scope;
        this.complaints = complaints;
    }

    /** Any JSON value; after a complaint, a stand-in. */
    Template value(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar(scalar);
            case YamlNode.Items list ->
                    collapse(new Template.ArrayOf(list.items().stream().map(this::value).toList()));
            case YamlNode.Entries map -> collapse(new Template.ObjectOf(members(map)));
        };
    }

    /** The members of a map, each a JSON value. */
    Map<String, Template> members(YamlNode.Entries map) {
        Map<String, Template> members = new LinkedHashMap<>();
        map.entries().forEach(entry -> members.put(entry.key(), value(entry.value())));
        return members;
    }

    /** A text, possibly with variables; null after a complaint. */
    @Nullable Template text(YamlNode node, String what) {
        String text = Scalars.text(node, what, complaints);
        return text == null ? null : pieces(text, node.place());
    }

    private Template scalar(YamlNode.Scalar scalar) {
        if (scalar.kind() == YamlNode.Kind.TEXT) {
            return pieces(scalar.text(), scalar.place());
        }
        JsonNode value = YamlJson.of(scalar, complaints);
        return Template.of(value == null ? JsonNodeFactory.instance.nullNode() : value);
    }

    private Template pieces(String text, Place place) {
        List<Template> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$${", at)) {
                literal.append("${");
                at += 3;
            } else if (text.startsWith("${", at)) {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    complaints.add(place, "\"${\" without \"}\"", "${name}, or $${ for ${ itself");
                    return constant(text);
                }
                String name = text.substring(at + 2, end).strip();
                if (!scope.check(name, place, complaints)) {
                    return constant(text);
                }
                flush(literal, parts);
                parts.add(new Template.Reference(name));
                at = end + 1;
            } else {
                literal.append(text.charAt(at++));
            }
        }
        if (parts.isEmpty()) {
            return constant(literal.toString());
        }
        flush(literal, parts);
        return parts.size() == 1 ? parts.getFirst() : new Template.Text(parts);
    }

    private static void flush(StringBuilder literal, List<Template> parts) {
        if (!literal.isEmpty()) {
            parts.add(constant(literal.toString()));
            literal.setLength(0);
        }
    }

    private static Template constant(String text) {
        return Template.of(JsonNodeFactory.instance.stringNode(text));
    }

    /** A list or map without variables is one constant, made once and not for each session. */
    private static Template collapse(Template template) {
        boolean constant =
                switch (template) {
                    case Template.ArrayOf array ->
                            array.items().stream().allMatch(Template.Constant.class::isInstance);
                    case Template.ObjectOf object ->
                            object.members().values().stream()
                                    .allMatch(Template.Constant.class::isInstance);
                    default -> false;
                };
        return constant
                ? Template.of(template.fill(name -> JsonNodeFactory.instance.nullNode()))
                : template;
    }
}
