package dev.footfall.scenario.feed;

import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code feeders}. */
public final class FeedersReader {

    /** The keys of a feeder. */
    public static final Block FEEDER = Block.of("feeder", "file", "pick");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final TableReader tables;
    private final Complaints complaints;

    /** Complains here. */
    public FeedersReader(TableReader tables, Complaints complaints) {
        this.tables = tables;
        this.complaints = complaints;
    }

    /** The feeders of a map from names to feeders; null stands for none. */
    public List<Feeder> read(@Nullable YamlNode node) {
        List<Feeder> feeders = new ArrayList<>();
        if (node == null) {
            return feeders;
        }
        if (!(node instanceof YamlNode.Entries map)) {
            Scalars.wrong(node, "feeders", "a map from names to feeders", complaints);
            return feeders;
        }
        for (YamlNode.Entry entry : map.entries()) {
            if (!NAME.matcher(entry.key()).matches() || entry.key().equals("session")) {
                complaints.add(
                        entry.place(),
                        "\"" + entry.key() + "\" cannot name a feeder",
                        "letters, digits and _, not beginning with a digit, and not \"session\"");
            }
            Feeder feeder = feeder(entry);
            if (feeder != null) {
                feeders.add(feeder);
            }
        }
        return feeders;
    }

    private @Nullable Feeder feeder(YamlNode.Entry entry) {
        Fields fields = Fields.of(entry.value(), FEEDER, complaints);
        if (fields == null || fields.required("file", "a .csv or .jsonl file") == null) {
            return null;
        }
        Feeder.Pick pick = Feeder.Pick.IN_TURN;
        String word = fields.text("pick");
        if (word != null && word.equals("random")) {
            pick = Feeder.Pick.RANDOM;
        } else if (word != null && !word.equals("in_turn")) {
            complaints.add(
                    fields.placeOf("pick"),
                    "pick is \"" + word + "\"",
                    Nearest.first(word, List.of("in_turn", "random"), "in_turn or random"));
        }
        String file = fields.word("file");
        YamlNode place = fields.get("file");
        Table table = file == null || place == null ? null : tables.read(file, place.place());
        return table == null ? null : new Feeder(entry.key(), pick, table);
    }
}
