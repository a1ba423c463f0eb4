package dev.footfall.desktop.compose.complete;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes keys and values of a scenario that is being written, as its schema has them. */
public final class Completion {

    private final Schema schema = Schema.onClassPath();

    /** What could be written at a caret; an empty list where nothing is known. */
    public Proposals at(String text, int caret) {
        Spot spot = SpotFinder.find(text, caret);
        if (spot == null) {
            return Proposals.none();
        }
        String lead = tight(text, spot.from()) ? " " : "";
        List<Proposal> all = spot.value() ? values(spot, lead) : keys(spot, text, lead);
        String typed = text.substring(spot.from(), caret);
        return new Proposals(spot.from(), spot.to(), Proposals.narrowed(all, typed));
    }

    private List<Proposal> keys(Spot spot, String text, String lead) {
        Level level = spot.level();
        List<JsonNode> here = of(level);
        Set<String> there = new LinkedHashSet<>(level.keys());
        if (spot.colon()) {
            there.remove(text.substring(spot.from(), spot.to()).strip());
        }
        String end = spot.colon() ? "" : ": ";
        Map<String, Proposal> found = new LinkedHashMap<>();
        if (!level.isList()) {
            add(found, here, there, level.said(), lead, end);
        }
        boolean fresh = there.isEmpty() && !level.isFlow() && !spot.colon();
        if (fresh) {
            // Nothing tells yet what is begun here: a map, a list or a value.
            String dash = level.isList() || !isItem(level) ? lead + "- " : lead;
            for (JsonNode one : here) {
                if (one.has("items")) {
                    add(
                            found,
                            schema.alternatives(one.get("items")),
                            Set.of(),
                            Map.of(),
                            dash,
                            end);
                }
            }
            words(here, lead).forEach(p -> found.putIfAbsent(p.word(), p));
        }
        // $schema is for editors: nobody looks for it first.
        return found.values().stream()
                .sorted(Comparator.comparing(p -> p.word().startsWith("$")))
                .toList();
    }

    private void add(
            Map<String, Proposal> found,
            List<JsonNode> schemas,
            Set<String> there,
            Map<String, String> said,
            String lead,
            String end) {
        List<JsonNode> fitting = Maps.fitting(schemas, there);
        for (JsonNode map : fitting) {
            for (String key : Maps.free(map, there, said)) {
                // As long as it could be any of several maps, only what decides is of use.
                if (fitting.size() == 1 || Maps.required(map).contains(key)) {
                    String about = schema.about(map.get("properties").get(key));
                    found.putIfAbsent(key, new Proposal(key, about, lead + key + end));
                }
            }
        }
    }

    private List<Proposal> values(Spot spot, String lead) {
        return words(below(spot.level(), spot.key()), lead);
    }

    private static List<Proposal> words(List<JsonNode> schemas, String lead) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode one : schemas) {
            one.path("enum").forEach(word -> words.add(word.asString()));
            JsonNode constant = one.path("const");
            if (constant.isBoolean()) {
                words.add(constant.asString());
            }
            if (one.path("type").asString("").equals("boolean")) {
                words.addAll(List.of("true", "false"));
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        words.forEach(word -> proposals.add(new Proposal(word, "", lead + word)));
        return proposals;
    }

    /** What a level may be, going down from the whole text. */
    private List<JsonNode> of(Level level) {
        Level outer = level.outer();
        return outer == null ? schema.root() : below(outer, level.key());
    }

    /** What may stand below a key, or as an item of a list where there is none. */
    private List<JsonNode> below(Level level, @Nullable String key) {
        List<JsonNode> here = of(level);
        List<JsonNode> inner = new ArrayList<>();
        if (level.isList()) {
            for (JsonNode one : here) {
                if (one.has("items")) {
                    inner.addAll(schema.alternatives(one.get("items")));
                }
            }
        } else if (key != null) {
            for (JsonNode map : Maps.fitting(here, level.keys())) {
                JsonNode value = map.path("properties").path(key);
                inner.addAll(
                        schema.alternatives(
                                value.isMissingNode() ? map.path("additionalProperties") : value));
            }
        }
        return inner;
    }

    private static boolean isItem(Level level) {
        return level.outer() != null && level.outer().isList();
    }

    /** Whether a space is missing before what is written here. */
    private static boolean tight(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean dash = before == '-' && (at == 1 || " \n".indexOf(text.charAt(at - 2)) >= 0);
        return before == ':' || before == ',' || dash;
    }
}
