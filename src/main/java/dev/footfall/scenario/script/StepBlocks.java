package dev.footfall.scenario.script;

import dev.footfall.scenario.yaml.Block;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of step and the keys that each knows. A step is of the kind whose key it has. */
public final class StepBlocks {

    static final Block SEARCH =
            step("search", "results", "latency", "at", "fields", "metadata", "expect");
    static final Block CLICK = step("click", "position", "at", "fields", "metadata", "expect");
    static final Block DWELL =
            step("dwell", "jitter", "document", "position", "fields", "metadata", "expect");
    static final Block EVENT = step("event", "at", "fields", "metadata", "expect");
    static final Block BODY = step("body", "at", "expect");
    static final Block RAW = step("raw", "content_type", "at", "expect");
    static final Block WAIT = step("wait", "jitter");
    static final Block REPEAT = step("repeat", "steps");
    static final Block CHOOSE = step("choose");
    static final Block SET = step("set");
    static final Block LEAVE = step("leave");

    /** One of several lists of steps. */
    static final Block OPTION = Block.of("choose option", "weight", "steps");

    /** A variable that is drawn. */
    static final Block VARIABLE = Block.of("variable", "value", "one_of", "weights", "from", "to");

    /** A whole number that is drawn. */
    static final Block AMOUNT = Block.of("amount", "from", "to");

    /** A duration that is drawn. */
    static final Block SPAN = Block.of("span", "from", "to", "mean");

    /** By the key that makes a step one of its kind. */
    static final Map<String, Block> BY_KEY = new LinkedHashMap<>();

    static {
        for (Block block :
                List.of(SEARCH, CLICK, DWELL, EVENT, BODY, RAW, WAIT, REPEAT, CHOOSE, SET, LEAVE)) {
            BY_KEY.put(block.keys().getFirst(), block);
        }
    }

    private StepBlocks() {}

    /** Every block of this package, for the schema's test. */
    public static List<Block> all() {
        return List.of(
                SEARCH, CLICK, DWELL, EVENT, BODY, RAW, WAIT, REPEAT, CHOOSE, SET, LEAVE, OPTION,
                VARIABLE, AMOUNT, SPAN);
    }

    private static Block step(String key, String... others) {
        String[] keys = new String[others.length + 1];
        keys[0] = key;
        System.arraycopy(others, 0, keys, 1, others.length);
        return Block.of(key + " step", keys);
    }
}
