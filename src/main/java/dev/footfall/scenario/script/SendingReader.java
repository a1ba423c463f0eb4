package dev.footfall.scenario.script;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the steps that send an event. Null, after a complaint, where a step is wrong. */
final class SendingReader {

    private static final Set<String> TEXTS = Set.of("document_id", "query");
    private static final Set<String> WHOLES =
            Set.of("position", "result_count", "latency_ms", "dwell_ms");
    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "event_type", "the key event, search, click or dwell of the step",
                    "session_id", "nothing: it is set by itself; a body step sends another",
                    "metadata", "the key metadata of the step, beside fields");

    private static final Pattern CONTENT_TYPE =
            Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}(; ?[\\w-]{1,30}=[\\w.-]{1,60})?");

    private final Complaints complaints;
    private final ValueReader values;

    SendingReader(Complaints complaints, ValueReader values) {
        this.complaints = complaints;
        this.values = values;
    }

    @Nullable Step search(Fields fields, YamlNode value, Scope scope) {
        Template query = new TemplateReader(scope, complaints).text(value, "search");
        YamlNode latency = fields.get("latency");
        Span span = latency == null ? null : values.span(latency, "latency");
        Amount results = amount(fields, "results", scope);
        Step.Sending sending = sending(fields, scope);
        return query == null ? null : new Step.Search(query, results, span, sending);
    }

    @Nullable Step click(Fields fields, YamlNode value, Scope scope) {
        Template document = new TemplateReader(scope, complaints).text(value, "click");
        Amount position = amount(fields, "position", scope);
        Step.Sending sending = sending(fields, scope);
        return document == null ? null : new Step.Click(document, position, sending);
    }

    @Nullable Step dwell(Fields fields, YamlNode value, Scope scope) {
        Span time =
                values.withJitter(values.span(value, "dwell"), fields.duration("jitter"), fields);
        YamlNode document = fields.get("document");
        Template other =
                document == null
                        ? null
                        : new TemplateReader(scope, complaints).text(document, "document");
        Amount position = amount(fields, "position", scope);
        Step.Sending sending = sending(fields, scope);
        return time == null ? null : new Step.Dwell(time, other, position, sending);
    }

    @Nullable Step event(Fields fields, YamlNode value, Scope scope) {
        Template type = new TemplateReader(scope, complaints).text(value, "event");
        Step.Sending sending = sending(fields, scope);
        return type == null ? null : new Step.Custom(type, sending);
    }

    Step body(Fields fields, YamlNode value, Scope scope) {
        return new Step.Body(
                new TemplateReader(scope, complaints).value(value), sending(fields, scope));
    }

    @Nullable Step raw(Fields fields, YamlNode value, Scope scope) {
        Template text = new TemplateReader(scope, complaints).text(value, "raw");
        String contentType = contentType(fields);
        Step.Sending sending = sending(fields, scope);
        return text == null
                ? null
                : new Step.Raw(
                        text, contentType == null ? "application/json" : contentType, sending);
    }

    private @Nullable String contentType(Fields fields) {
        String type = fields.text("content_type");
        if (type != null && !CONTENT_TYPE.matcher(type).matches()) {
            complaints.add(
                    fields.placeOf("content_type"),
                    "content_type is \"" + type + "\"",
                    "a media type such as text/plain");
            return null;
        }
        return type;
    }

    private @Nullable Amount amount(Fields fields, String key, Scope scope) {
        YamlNode node = fields.get(key);
        return node == null ? null : values.amount(node, key, 0, Long.MAX_VALUE, scope);
    }

    private Step.Sending sending(Fields fields, Scope scope) {
        YamlNode at = fields.get("at");
        Long expect = fields.whole("expect", 100, 599);
        return new Step.Sending(
                at == null ? null : values.span(at, "at"),
                expect == null ? null : expect.intValue(),
                fields(fields.get("fields"), scope),
                members(fields.get("metadata"), "metadata", scope));
    }

    /** Free members of an object. */
    Map<String, Template> members(@Nullable YamlNode node, String what, Scope scope) {
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof YamlNode.Entries map)) {
            Scalars.wrong(node, what, "a map", complaints);
            return Map.of();
        }
        return new TemplateReader(scope, complaints).members(map);
    }

    private Map<String, Template> fields(@Nullable YamlNode node, Scope scope) {
        if (!(node instanceof YamlNode.Entries map)) {
            return members(node, "fields", scope);
        }
        Map<String, Template> fields = new LinkedHashMap<>();
        for (YamlNode.Entry entry : map.entries()) {
            String elsewhere = ELSEWHERE.get(entry.key());
            if (elsewhere != null) {
                complaints.add(
                        entry.place(), "\"" + entry.key() + "\" among the fields", elsewhere);
                continue;
            }
            Template template = new TemplateReader(scope, complaints).value(entry.value());
            if (fits(entry.key(), template, scope)) {
                fields.put(entry.key(), template);
            } else {
                complaints.add(
                        entry.value().place(),
                        entry.key() + " is " + entry.value().describe(),
                        (TEXTS.contains(entry.key()) ? "a text" : "a whole number")
                                + " or null; what the contract refuses is sent by a body step");
            }
        }
        return fields;
    }

    /** Whether a field of the contract has the type that the contract asks for. */
    private static boolean fits(String key, Template template, Scope scope) {
        if (TEXTS.contains(key)) {
            return !(template instanceof Template.Constant constant)
                    || constant.value().isString()
                    || constant.value().isNull();
        }
        if (WHOLES.contains(key)) {
            return switch (template) {
                case Template.Constant constant ->
                        constant.value().isNull()
                                || (constant.value().isIntegralNumber()
                                        && constant.value().canConvertToLong());
                case Template.Reference reference -> scope.isWhole(reference.name());
                default -> false;
            };
        }
        return true;
    }
}
