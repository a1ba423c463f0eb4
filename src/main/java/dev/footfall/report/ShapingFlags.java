package dev.footfall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The flags that decide which events are played: shards of one run have the same ones. */
final class ShapingFlags {

    private static final Set<String> SHAPING =
            Set.of("--rate", "--users", "--duration", "--events", "--speed");

    private ShapingFlags() {}

    /** Those flags with their values, in a fixed order, as one line. */
    static String of(List<String> arguments) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            if (equals > 0 && SHAPING.contains(argument.substring(0, equals))) {
                kept.add(argument.substring(0, equals) + " " + argument.substring(equals + 1));
            } else if (SHAPING.contains(argument) && i + 1 < arguments.size()) {
                kept.add(argument + " " + arguments.get(i + 1));
                i++;
            }
        }
        return String.join(" ", kept.stream().sorted().toList());
    }

    /** The same arguments for the whole run. */
    static List<String> withoutShard(List<String> arguments) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--shard")) {
                i++;
            } else if (!arguments.get(i).startsWith("--shard=")) {
                kept.add(arguments.get(i));
            }
        }
        return List.copyOf(kept);
    }
}
