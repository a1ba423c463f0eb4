package dev.footfall.scenario;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Quantities;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code expect}: {@code ctr_at_1 within 0.02 of model}, {@code zero_result_rate 0.13 ±
 * 0.01}, {@code ctr of tuned 0.6 ± 0.02}.
 */
final class StoriesReader {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern WITHIN =
            Pattern.compile(
                    "(\\w+)(?: for (.+?))? within " + NUMBER + " of (?:model|" + NUMBER + ")");
    private static final Pattern PLUS_MINUS =
            Pattern.compile("(\\w+)(?: for (.+?))? " + NUMBER + " ?(?:±|\\+-|\\+/-) ?" + NUMBER);
    private static final Pattern CTR_AT = Pattern.compile("ctr_at_([1-9]\\d{0,2})");
    private static final List<String> NAMES =
            Arrays.stream(Story.Measure.values())
                    .map(m -> m.name().toLowerCase(Locale.ROOT))
                    .map(n -> n.equals("ctr_at") ? "ctr_at_1" : n)
                    .toList();

    private final Complaints complaints;

    StoriesReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /**
     * Reads the stories.
     *
     * @param names those of personas, scripts and rankings, which a story may be about
     */
    List<Story> read(List<YamlNode> items, Set<String> names) {
        List<Story> stories = new ArrayList<>();
        for (YamlNode item : items) {
            String text = Scalars.text(item, "a story", complaints);
            Story story = text == null ? null : story(item, text, names);
            if (story != null) {
                stories.add(story);
            }
        }
        return stories;
    }

    private @Nullable Story story(YamlNode node, String text, Set<String> names) {
        String line = text.strip().replaceAll("\\s+", " ");
        Matcher within = WITHIN.matcher(line);
        Matcher around = PLUS_MINUS.matcher(line);
        if (within.matches()) {
            String target = within.group(4);
            return story(node, text, names, within, target, within.group(3));
        }
        if (around.matches()) {
            return story(node, text, names, around, around.group(3), around.group(4));
        }
        complaints.add(
                node.place(),
                "the story \"" + text + "\" cannot be read",
                "such as: ctr_at_1 within 0.02 of model; zero_result_rate 0.13 ± 0.01; ctr for"
                        + " tuned 0.6 ± 0.02");
        return null;
    }

    private @Nullable Story story(
            YamlNode node,
            String text,
            Set<String> names,
            Matcher matcher,
            @Nullable String target,
            @Nullable String tolerance) {
        String name = Objects.requireNonNull(matcher.group(1));
        String of = matcher.group(2);
        if (of != null && !names.contains(of)) {
            String nearest = Nearest.to(of, names);
            complaints.add(
                    node.place(),
                    "a story about \"" + of + "\", which is no persona, script or ranking",
                    nearest == null
                            ? "one of: " + String.join(", ", names.stream().sorted().toList())
                            : "\"" + nearest + "\"");
        }
        Matcher at = CTR_AT.matcher(name);
        boolean atPlace = at.matches();
        if (!atPlace && (!NAMES.contains(name) || name.equals("ctr_at_1"))) {
            String nearest = Nearest.to(name, NAMES);
            complaints.add(
                    node.place(),
                    "unknown measure \"" + name + "\"",
                    (nearest == null ? "one of: " : "\"" + nearest + "\"; there are: ")
                            + String.join(", ", NAMES));
            return null;
        }
        Double value = target == null ? null : Quantities.finite(target);
        Double off = tolerance == null ? null : Quantities.finite(tolerance);
        return new Story(
                text,
                atPlace
                        ? Story.Measure.CTR_AT
                        : Story.Measure.valueOf(name.toUpperCase(Locale.ROOT)),
                atPlace ? OptionalInt.of(Integer.parseInt(at.group(1))) : OptionalInt.empty(),
                of,
                value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
                off == null ? 0 : off);
    }
}
