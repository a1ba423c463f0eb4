package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.NodePath;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A change that forms can make, and what it must make of the values.
 *
 * @param what in words, for a failure
 * @param place the map or list that changes
 * @param gone the value that goes or is replaced; null where nothing does
 * @param whole whether its key or dash goes too
 * @param make lets the forms do it
 * @param expect does it to values as a YAML reader gives them
 */
record RandomEdit(
        String what,
        NodePath place,
        @Nullable NodePath gone,
        boolean whole,
        java.util.function.Consumer<FormsViewModel> make,
        java.util.function.Consumer<Object> expect) {

    private static final List<StepKind> KINDS =
            List.of(StepKind.SEARCH, StepKind.CLICK, StepKind.WAIT, StepKind.BODY, StepKind.CHOOSE);

    private static final List<String> ORDER =
            List.of("name", "search", "results", "position", "weight", "variables", "steps");

    /** One at a place of these values; null where that place has nothing to change. */
    static @Nullable RandomEdit of(Object root, Random random) {
        List<NodePath> places = new ArrayList<>();
        places(root, NodePath.ROOT, places);
        NodePath path = places.get(random.nextInt(places.size()));
        Object there = at(root, path);
        if (there instanceof Map<?, ?> map) {
            return inMap(path, map, random);
        }
        return there instanceof List<?> list ? inList(path, list, random) : null;
    }

    private static RandomEdit inMap(NodePath path, Map<?, ?> map, Random random) {
        List<Object> keys = new ArrayList<>(map.keySet());
        boolean fresh = keys.isEmpty() || random.nextInt(3) == 0;
        String key =
                fresh
                        ? List.of("note", "results", "variables").get(random.nextInt(3))
                        : String.valueOf(keys.get(random.nextInt(keys.size())));
        if (!fresh && random.nextInt(3) == 0) {
            return new RandomEdit(
                    "clear " + key + " of " + path,
                    path,
                    path.key(key),
                    true,
                    forms -> forms.clear(path, key, new Object()),
                    root -> map(root, path).remove(key));
        }
        Fragment value = value(random);
        Object read = Reading.value("k: " + value.inline(), "k");
        return new RandomEdit(
                "set " + key + " of " + path + " to " + value.inline(),
                path,
                path.key(key),
                false,
                forms -> forms.set(path, key, value, ORDER, new Object()),
                root -> map(root, path).put(key, read));
    }

    private static RandomEdit inList(NodePath path, List<?> list, Random random) {
        int size = list.size();
        int at = size == 0 ? 0 : random.nextInt(size);
        int to = size == 0 ? 0 : random.nextInt(size);
        int kind = size == 0 ? 0 : random.nextInt(4);
        if (kind == 0) {
            Fragment item = KINDS.get(random.nextInt(KINDS.size())).fresh();
            Object read = Reading.value("k: " + item.inline(), "k");
            int place = random.nextInt(size + 1);
            return new RandomEdit(
                    "insert " + item.inline() + " at " + place + " of " + path,
                    path,
                    null,
                    false,
                    forms -> forms.insert(path, place, item, ORDER),
                    root -> list(root, path).add(place, read));
        }
        if (kind == 1) {
            return new RandomEdit(
                    "remove " + at + " of " + path,
                    path,
                    path.item(at),
                    true,
                    forms -> forms.remove(path, at),
                    root -> list(root, path).remove(at));
        }
        if (kind == 2) {
            return new RandomEdit(
                    "move " + at + " to " + to + " of " + path,
                    path,
                    null,
                    false,
                    forms -> forms.move(path, at, to),
                    root -> {
                        List<Object> items = list(root, path);
                        Object moved = items.get(at);
                        items.remove(at);
                        items.add(to, moved);
                    });
        }
        return new RandomEdit(
                "duplicate " + at + " of " + path,
                path.item(at),
                null,
                false,
                forms -> forms.duplicate(path, at, "copy of it"),
                root -> {
                    List<Object> items = list(root, path);
                    Object copy = items.get(at);
                    if (copy == null || copy instanceof Map<?, ?>) {
                        Map<Object, Object> fresh = new LinkedHashMap<>();
                        if (copy != null) {
                            fresh.putAll((Map<?, ?>) copy);
                        }
                        fresh.put("name", "copy of it");
                        copy = fresh;
                    }
                    items.add(at + 1, copy);
                });
    }

    private static Fragment value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> FieldSpec.value("k", "", "").written("{ from: 1s, to: 3s }");
            case 1 -> FieldSpec.value("k", "", "").written("[a, \"b, c\"]");
            case 2 -> new Fragment.Rows(List.of(StepKind.SEARCH.fresh(), StepKind.WAIT.fresh()));
            case 3 -> StepKind.CHOOSE.fresh();
            case 4 -> FieldSpec.value("k", "", "").written("3s");
            default -> FieldSpec.text("k", "", "").written(new RandomScenario(random).word());
        };
    }

    /** The value at the end of a path. */
    static @Nullable Object at(@Nullable Object root, NodePath path) {
        Object node = root;
        for (Object step : path.steps()) {
            node =
                    node instanceof Map<?, ?> map
                            ? map.get(step)
                            : node instanceof List<?> list ? list.get((Integer) step) : null;
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> map(Object root, NodePath path) {
        return (Map<Object, Object>) java.util.Objects.requireNonNull(at(root, path));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object root, NodePath path) {
        return (List<Object>) java.util.Objects.requireNonNull(at(root, path));
    }

    private static void places(@Nullable Object node, NodePath path, List<NodePath> places) {
        if (node instanceof Map<?, ?> map) {
            places.add(path);
            map.forEach((key, value) -> places(value, path.key(String.valueOf(key)), places));
        } else if (node instanceof List<?> list) {
            places.add(path);
            for (int i = 0; i < list.size(); i++) {
                places(list.get(i), path.item(i), places);
            }
        }
    }
}
