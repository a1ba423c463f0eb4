package dev.footfall.scenario.catalogue;

import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code rankings}. */
public final class RankingsReader {

    static final Block RANKING = Block.of("ranking", "name", "weight", "order", "noise", "pinned");

    private final Complaints complaints;

    /** Complains here. */
    public RankingsReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The rankings; one that shows results as listed where there are none. */
    public List<RankingSpec> read(List<YamlNode> items) {
        List<RankingSpec> rankings = new ArrayList<>();
        for (YamlNode item : items) {
            RankingSpec ranking = ranking(item, rankings.size() + 1);
            if (ranking != null) {
                rankings.add(ranking);
            }
        }
        return rankings.isEmpty() ? List.of(RankingSpec.ONLY) : rankings;
    }

    private @Nullable RankingSpec ranking(YamlNode node, int number) {
        Fields fields = Fields.of(node, RANKING, complaints);
        if (fields == null) {
            return null;
        }
        String name = fields.word("name");
        RankingSpec.Order order = order(fields);
        Double noise = null;
        YamlNode sigma = fields.get("noise");
        if (sigma != null) {
            noise = Scalars.number(sigma, "noise", 0, 100, "a number from 0 to 100", complaints);
            if (order == RankingSpec.Order.AS_LISTED || order == RankingSpec.Order.SHUFFLED) {
                complaints.add(
                        fields.placeOf("noise"),
                        "noise without an order by grade",
                        "order: best_first or worst_first beside it");
            }
        }
        return new RankingSpec(
                name == null ? "ranking " + number : name,
                fields.positive("weight", 1),
                order,
                noise == null ? 0 : noise,
                pinned(fields.get("pinned")));
    }

    private RankingSpec.Order order(Fields fields) {
        String word = fields.text("order");
        if (word == null) {
            return RankingSpec.Order.AS_LISTED;
        }
        for (RankingSpec.Order order : RankingSpec.Order.values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(word)) {
                return order;
            }
        }
        complaints.add(
                fields.placeOf("order"),
                "order is \"" + word + "\"",
                Nearest.first(
                        word,
                        Nearest.namesOf(RankingSpec.Order.values()),
                        "as_listed, best_first, worst_first or shuffled"));
        return RankingSpec.Order.BEST_FIRST;
    }

    private Map<String, List<String>> pinned(@Nullable YamlNode node) {
        Map<String, List<String>> pinned = new HashMap<>();
        if (node == null) {
            return pinned;
        }
        if (!(node instanceof YamlNode.Entries map)) {
            Scalars.wrong(node, "pinned", "a map from queries to lists of documents", complaints);
            return pinned;
        }
        for (YamlNode.Entry entry : map.entries()) {
            List<String> documents = new ArrayList<>();
            if (entry.value() instanceof YamlNode.Items list) {
                for (YamlNode item : list.items()) {
                    String document = Scalars.text(item, "a document", complaints);
                    if (document != null) {
                        documents.add(document);
                    }
                }
            } else {
                Scalars.wrong(entry.value(), entry.key(), "a list of documents", complaints);
            }
            pinned.put(entry.key(), List.copyOf(documents));
        }
        return pinned;
    }
}
