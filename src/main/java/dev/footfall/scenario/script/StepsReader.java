package dev.footfall.scenario.script;

import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists of steps. What is wrong is complained about and left out. */
public final class StepsReader {

    private static final long MOST_ACTIONS = 10_000;

    private final Complaints complaints;
    private final ValueReader values;
    private final SendingReader sending;

    /** Complains here. */
    public StepsReader(Complaints complaints) {
        this.complaints = complaints;
        this.values = new ValueReader(complaints);
        this.sending = new SendingReader(complaints, values);
    }

    /**
     * The steps of a whole session, also checked for sending something and for coming to an end.
     *
     * @param owner for messages: {@code script "Ana"}
     */
    public List<Step> session(YamlNode node, String owner, Scope scope) {
        int before = complaints.count();
        List<Step> steps = steps(node, owner, scope);
        if (complaints.count() > before) {
            return steps;
        }
        Extent extent = Extent.of(steps);
        if (extent.fewestEvents() == 0) {
            complaints.add(
                    node.place(),
                    owner + " can end without sending an event",
                    "at least one event on every way through it");
        }
        if (extent.mostActions() > MOST_ACTIONS) {
            complaints.add(
                    node.place(),
                    "a session of " + owner + " can have more than " + MOST_ACTIONS + " steps",
                    "fewer repeats; more people come by load");
        }
        return steps;
    }

    /** Metadata that every event of a session carries; null stands for none. */
    public Map<String, Template> metadata(@Nullable YamlNode node, Scope scope) {
        return sending.members(node, "metadata", scope);
    }

    private List<Step> steps(YamlNode node, String owner, Scope scope) {
        if (!(node instanceof YamlNode.Items list)) {
            Scalars.wrong(node, "steps of " + owner, "a list of steps", complaints);
            return List.of();
        }
        if (list.items().isEmpty()) {
            complaints.add(node.place(), owner + " has no steps", "at least one step");
        }
        List<Step> steps = new ArrayList<>();
        Scope known = scope;
        for (YamlNode item : list.items()) {
            if (!steps.isEmpty() && steps.getLast() instanceof Step.Leave) {
                complaints.add(item.place(), "a step after leave is never reached", "leave last");
                break;
            }
            Map<String, Scope.Type> assigned = new LinkedHashMap<>();
            Step step = step(item, known, assigned);
            known = known.with(assigned);
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    private @Nullable Step step(YamlNode node, Scope scope, Map<String, Scope.Type> assigned) {
        Block block = kindOf(node);
        Fields fields = block == null ? null : Fields.of(node, block, complaints);
        if (block == null || fields == null) {
            return null;
        }
        String kind = block.keys().getFirst();
        YamlNode value = fields.get(kind);
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case "search" -> sending.search(fields, value, scope);
            case "click" -> sending.click(fields, value, scope);
            case "dwell" -> sending.dwell(fields, value, scope);
            case "event" -> sending.event(fields, value, scope);
            case "body" -> sending.body(fields, value, scope);
            case "raw" -> sending.raw(fields, value, scope);
            case "wait" -> waiting(fields, value);
            case "repeat" -> repeat(fields, value, scope);
            case "choose" -> choose(value, scope);
            case "set" -> new Step.Assign(values.variables(value, scope, assigned));
            default -> leave(value);
        };
    }

    private @Nullable Block kindOf(YamlNode node) {
        String all = String.join(", ", StepBlocks.BY_KEY.keySet());
        if (!(node instanceof YamlNode.Entries map)) {
            Scalars.wrong(node, "a step", "a map with one of the keys " + all, complaints);
            return null;
        }
        List<YamlNode.Entry> kinds =
                map.entries().stream().filter(e -> StepBlocks.BY_KEY.containsKey(e.key())).toList();
        if (kinds.size() == 1) {
            return StepBlocks.BY_KEY.get(kinds.getFirst().key());
        }
        if (kinds.size() > 1) {
            complaints.add(
                    kinds.get(1).place(),
                    "\""
                            + kinds.get(1).key()
                            + "\" in the same step as \""
                            + kinds.getFirst().key()
                            + "\"",
                    "a step of its own, with its own dash");
            return null;
        }
        for (YamlNode.Entry entry : map.entries()) {
            String nearest = Nearest.to(entry.key(), StepBlocks.BY_KEY.keySet());
            if (nearest != null) {
                complaints.add(
                        entry.place(),
                        "unknown step \"" + entry.key() + "\"",
                        "\"" + nearest + "\"; steps are: " + all);
                return null;
            }
        }
        complaints.add(node.place(), "a step that does nothing", "one of the keys " + all);
        return null;
    }

    private @Nullable Step waiting(Fields fields, YamlNode value) {
        Span span =
                values.withJitter(values.span(value, "wait"), fields.duration("jitter"), fields);
        return span == null ? null : new Step.Wait(span);
    }

    private @Nullable Step repeat(Fields fields, YamlNode value, Scope scope) {
        Amount times = values.amount(value, "repeat", 0, Step.Repeat.MOST, scope);
        YamlNode inner = fields.required("steps", "the steps to repeat");
        if (inner == null) {
            return null;
        }
        List<Step> steps = steps(inner, "repeat", scope);
        return times == null ? null : new Step.Repeat(times, steps);
    }

    private @Nullable Step choose(YamlNode value, Scope scope) {
        if (!(value instanceof YamlNode.Items list) || list.items().isEmpty()) {
            Scalars.wrong(
                    value, "choose", "a list of options, each with weight and steps", complaints);
            return null;
        }
        List<Step.Option> options = new ArrayList<>();
        for (YamlNode item : list.items()) {
            Fields fields = Fields.of(item, StepBlocks.OPTION, complaints);
            YamlNode steps = fields == null ? null : fields.required("steps", "a list of steps");
            if (fields != null && steps != null) {
                double weight = fields.positive("weight", 1);
                // An option may be empty: some people do nothing here.
                boolean nothing = steps instanceof YamlNode.Items inner && inner.items().isEmpty();
                options.add(
                        new Step.Option(
                                weight, nothing ? List.of() : steps(steps, "option", scope)));
            }
        }
        return new Step.Choose(options);
    }

    private Step leave(YamlNode value) {
        Boolean leaves = Scalars.flag(value, "leave", complaints);
        if (Boolean.FALSE.equals(leaves)) {
            complaints.add(value.place(), "leave is false", "leave: true, or no such step");
        }
        return new Step.Leave();
    }
}
