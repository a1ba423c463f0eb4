package dev.footfall.scenario;

import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads when people come. */
final class LoadReader {

    static final Block LOAD =
            Block.of(
                    "load",
                    "sessions",
                    "stages",
                    "users",
                    "spacing",
                    "duration",
                    "total",
                    "rhythm");
    static final Block STAGE = Block.of("stage", "for", "rate", "from", "to");

    /** What a scenario without a load gets: one person a second for one minute. */
    static final Load DEFAULT = open(List.of(new Load.Stage(null, 1, 1)), Duration.ofMinutes(1));

    private final Complaints complaints;

    LoadReader(Complaints complaints) {
        this.complaints = complaints;
    }

    private static Load open(List<Load.Stage> stages, @Nullable Duration duration) {
        return new Load(
                Load.Spacing.EVEN,
                stages,
                OptionalInt.empty(),
                OptionalLong.empty(),
                duration,
                null);
    }

    Load read(@Nullable YamlNode node) {
        Fields fields = node == null ? null : Fields.of(node, LOAD, complaints);
        if (fields == null) {
            return DEFAULT;
        }
        onlyOneWay(fields);
        Long total = fields.whole("total", 1, Long.MAX_VALUE);
        Long users = fields.whole("users", 1, 10_000_000);
        YamlNode rhythm = fields.get("rhythm");
        if (users != null) {
            for (String key : List.of("spacing", "rhythm")) {
                if (fields.has(key)) {
                    complaints.add(
                            fields.placeOf(key),
                            key + " beside users",
                            "one of the two: users start again as soon as they have left");
                }
            }
        }
        return new Load(
                spacing(fields),
                stages(fields),
                users == null ? OptionalInt.empty() : OptionalInt.of(users.intValue()),
                total == null ? OptionalLong.empty() : OptionalLong.of(total),
                positiveDuration(fields, "duration"),
                rhythm == null ? null : new RhythmReader(complaints).read(rhythm));
    }

    private void onlyOneWay(Fields fields) {
        List<String> ways =
                List.of("sessions", "stages", "users").stream().filter(fields::has).toList();
        if (ways.isEmpty()) {
            complaints.add(
                    fields.place(),
                    "load says how long, but not how many people come",
                    "sessions (a rate), stages, or users (a closed crowd)");
        } else if (ways.size() > 1) {
            complaints.add(
                    fields.placeOf(ways.get(1)),
                    ways.get(1) + " beside " + ways.get(0),
                    "one of sessions, stages and users");
        }
    }

    private Load.Spacing spacing(Fields fields) {
        String word = fields.text("spacing");
        if (word == null || word.equals("even")) {
            return Load.Spacing.EVEN;
        }
        if (!word.equals("poisson")) {
            complaints.add(
                    fields.placeOf("spacing"),
                    "spacing is \"" + word + "\"",
                    Nearest.first(word, List.of("even", "poisson"), "even or poisson"));
        }
        return Load.Spacing.POISSON;
    }

    private @Nullable Duration positiveDuration(Fields fields, String key) {
        Duration duration = fields.duration(key);
        if (duration != null && duration.isZero()) {
            complaints.add(fields.placeOf(key), key + " is 0", "a duration above 0");
        }
        return duration;
    }

    private List<Load.Stage> stages(Fields fields) {
        Double rate = fields.rate("sessions");
        if (rate != null) {
            if (rate == 0) {
                complaints.add(
                        fields.placeOf("sessions"), "sessions is 0", "a rate above 0 such as 6/s");
            }
            return List.of(new Load.Stage(null, rate, rate));
        }
        List<YamlNode> items = fields.list("stages");
        if (items.isEmpty() && fields.get("stages") instanceof YamlNode.Items) {
            complaints.add(fields.placeOf("stages"), "stages is empty", "at least one stage");
        }
        List<Load.Stage> stages = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            stages.add(stage(items.get(i), stages, i == items.size() - 1));
        }
        if (!stages.isEmpty()
                && stages.stream().allMatch(s -> s.fromPerSecond() == 0 && s.toPerSecond() == 0)) {
            complaints.add(
                    fields.placeOf("stages"),
                    "every stage has the rate 0",
                    "at least one rate above 0");
        }
        return stages;
    }

    private Load.Stage stage(YamlNode node, List<Load.Stage> before, boolean last) {
        double previous = before.isEmpty() ? 0 : before.getLast().toPerSecond();
        Fields fields = Fields.of(node, STAGE, complaints);
        if (fields == null) {
            return new Load.Stage(null, previous, 1);
        }
        if (fields.has("rate") == (fields.has("from") || fields.has("to"))) {
            complaints.add(
                    fields.place(),
                    fields.has("rate") ? "rate beside from or to" : "a stage without a rate",
                    "rate (constant), or to (a ramp from the stage before), or from and to");
        }
        if (fields.has("from") && !fields.has("to")) {
            complaints.add(fields.placeOf("from"), "from without to", "from and to");
        }
        Duration length = positiveDuration(fields, "for");
        boolean ramp = fields.has("to");
        if (!fields.has("for") && (ramp || !last)) {
            complaints.add(
                    fields.place(),
                    "the key \"for\" is missing",
                    "how long the stage is; only a constant last stage may go on without end");
        }
        Double rate = fields.rate("rate");
        Double from = fields.rate("from");
        Double to = fields.rate("to");
        if (rate != null) {
            return new Load.Stage(length, rate, rate);
        }
        return new Load.Stage(length, from == null ? previous : from, to == null ? 1 : to);
    }
}
