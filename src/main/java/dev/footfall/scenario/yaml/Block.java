package dev.footfall.scenario.yaml;

import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A kind of map in the language and the keys that it knows. The JSON Schema has a definition of the
 * same name with the same keys; a test holds them together.
 *
 * @param name for messages and for the schema: {@code load}, {@code click step}
 * @param keys in the order in which the reference lists them
 */
public record Block(String name, List<String> keys) {

    /** Copies the keys. */
    public Block {
        keys = List.copyOf(keys);
    }

    /** A block with these keys. */
    public static Block of(String name, String... keys) {
        return new Block(name, List.of(keys));
    }

    /** What to write instead of a key that is not known here. */
    String insteadOf(String unknown) {
        String nearest = Nearest.to(unknown, keys);
        String all = String.join(", ", keys);
        return nearest == null ? "one of: " + all : "\"" + nearest + "\"; keys here: " + all;
    }

    /** The nearest key, null when none is near. */
    public @Nullable String nearest(String unknown) {
        return Nearest.to(unknown, keys);
    }
}
