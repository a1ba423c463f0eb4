package dev.footfall.scenario.script;

import dev.footfall.scenario.feed.Feeder;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long texts can get once variables are filled in, found without playing: a dozen variables,
 * each ten times the one before, stand for more than any memory holds.
 */
public final class Growth {

    /** In characters. */
    public static final long MOST = 1_000_000;

    /** Of a whole number of 64 bits; session ids have a few more. */
    private static final long NUMBER = 64;

    private final Map<String, Long> sizes;
    private @Nullable String tooLong;
    private boolean changed;

    private Growth(Map<String, Long> sizes) {
        this.sizes = sizes;
    }

    /** What every session begins with. */
    public static Growth of(List<Feeder> feeders, Map<String, Variable> variables) {
        Growth growth = new Growth(new HashMap<>());
        for (Feeder feeder : feeders) {
            for (int column = 0; column < feeder.table().columns().size(); column++) {
                long longest = 0;
                for (List<JsonNode> row : feeder.table().rows()) {
                    longest = Math.max(longest, length(row.get(column)));
                }
                growth.sizes.put(feeder.variable(column), longest);
            }
        }
        growth.assign(variables);
        return growth;
    }

    /** The first value that can be longer than {@link #MOST}; null for none. */
    public @Nullable String tooLong() {
        return tooLong;
    }

    /** As things stand now, for one kind of session that starts from there. */
    public Growth branch() {
        Growth branch = new Growth(new HashMap<>(sizes));
        branch.tooLong = tooLong;
        return branch;
    }

    /** Gives variables their values. */
    public void assign(Map<String, Variable> variables) {
        variables.forEach(
                (name, variable) -> {
                    long size =
                            switch (variable) {
                                case Variable.Between _ -> NUMBER;
                                case Variable.Given given -> size(given.value());
                                case Variable.OneOf oneOf ->
                                        oneOf.values().stream()
                                                .mapToLong(this::size)
                                                .max()
                                                .orElse(0);
                            };
                    Long before = sizes.put(name, size);
                    changed |= before == null || before != size;
                    check("${" + name + "}", size);
                });
    }

    /** Uses values. */
    public void use(String what, Map<String, Template> values) {
        values.forEach((key, value) -> check(what + " " + key, size(value)));
    }

    /** Does the steps; a session has so few that repeats can be gone through. */
    public void play(List<Step> steps) {
        for (Step step : steps) {
            if (tooLong != null) {
                return;
            }
            switch (step) {
                case Step.Search search -> send("search", search.query(), search.sending());
                case Step.Click click -> send("click", click.document(), click.sending());
                case Step.Dwell dwell -> send("dwell", dwell.document(), dwell.sending());
                case Step.Custom custom -> send("event", custom.type(), custom.sending());
                case Step.Body body -> send("body", body.body(), body.sending());
                case Step.Raw raw -> send("raw", raw.text(), raw.sending());
                case Step.Assign assign -> assign(assign.variables());
                case Step.Choose choose -> choose(choose);
                case Step.Repeat repeat -> repeat(repeat);
                case Step.Wait _, Step.Leave _ -> {
                    // Nothing is written.
                }
            }
        }
    }

    private void send(String what, @Nullable Template value, Step.Sending sending) {
        if (value != null) {
            check(what, size(value));
        }
        use("field", sending.fields());
        use("metadata", sending.metadata());
    }

    private void choose(Step.Choose choose) {
        Map<String, Long> longest = new HashMap<>(sizes);
        for (Step.Option option : choose.options()) {
            Growth branch = branch();
            branch.play(option.steps());
            changed |= branch.changed;
            tooLong = tooLong == null ? branch.tooLong : tooLong;
            branch.sizes.forEach((name, size) -> longest.merge(name, size, Math::max));
        }
        sizes.putAll(longest);
    }

    private void repeat(Step.Repeat repeat) {
        long most =
                switch (repeat.times()) {
                    case Amount.Fixed fixed -> fixed.value();
                    case Amount.Between between -> between.most();
                    case Amount.Of _ -> Step.Repeat.MOST;
                };
        boolean before = changed;
        changed = true;
        for (long round = 0; round < most && changed && tooLong == null; round++) {
            changed = false;
            play(repeat.steps());
            before |= changed;
        }
        changed = before;
    }

    private void check(String what, long size) {
        if (size > MOST && tooLong == null) {
            tooLong = what;
        }
    }

    private long size(Template template) {
        return switch (template) {
            case Template.Constant constant -> length(constant.value());
            case Template.Reference reference ->
                    Math.min(MOST + 1, sizes.getOrDefault(reference.name(), NUMBER));
            case Template.Text text -> text.parts().stream().mapToLong(this::size).sum();
            case Template.ArrayOf array -> array.items().stream().mapToLong(this::size).sum();
            case Template.ObjectOf object ->
                    object.members().entrySet().stream()
                            .mapToLong(e -> e.getKey().length() + size(e.getValue()))
                            .sum();
        };
    }

    private static long length(JsonNode value) {
        return value.isString() ? value.stringValue().length() : value.toString().length();
    }
}
