package dev.footfall.desktop.compose.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The values of a scenario with everything that forms change. */
final class RandomScenario {

    private static final List<String> WORDS =
            List.of(
                    "red shoes",
                    "a: b",
                    "👟 naïve",
                    "it's 5",
                    "two\nlines",
                    "true",
                    "x #1",
                    "boots");

    private final Random random;

    RandomScenario(Random random) {
        this.random = random;
    }

    Map<String, Object> scenario() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("footfall", 1);
        map.put("name", word());
        map.put("load", Map.of("stages", some(() -> map("rate", "2/s", "for", "10s"), 1)));
        map.put("variables", map("size", map("one_of", List.of("S", "M")), "word", word()));
        map.put("scripts", some(this::script, 1));
        map.put("catalogue", map("queries", some(this::query, 0)));
        map.put("fail_if", some(() -> "error_rate > " + random.nextInt(9) + "%", 0));
        return map;
    }

    Object step() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> map("search", word(), "results", random.nextInt(30));
            case 2 ->
                    map("click", "sku-" + random.nextInt(9), "position", 1, "fields", map("a", 1));
            case 3 -> map("dwell", "42s");
            case 4 -> map("wait", "3s", "jitter", "1s");
            case 5 -> map("event", "add_to_cart", "metadata", map("device", word()));
            case 6 -> map("repeat", 2, "steps", some(this::step, 0));
            case 7 -> map("choose", some(() -> map("weight", 2, "steps", some(this::step, 0)), 1));
            default -> map("raw", word());
        };
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Object script() {
        return map("name", word(), "weight", 1 + random.nextInt(3), "steps", some(this::step, 0));
    }

    private Object query() {
        return map("query", word(), "weight", 2, "grades", List.of(3, 1, 4));
    }

    private List<Object> some(java.util.function.Supplier<Object> one, int least) {
        List<Object> list = new ArrayList<>();
        int size = least + (random.nextInt(3) == 0 ? 0 : random.nextInt(4));
        for (int i = 0; i < size && budget-- > 0; i++) {
            list.add(one.get());
        }
        return list;
    }

    private int budget = 7;

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
