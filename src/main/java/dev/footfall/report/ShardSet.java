package dev.footfall.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether run directories are all the shards of one run, each once. */
final class ShardSet {

    private ShardSet() {}

    /** What is wrong with the set, a sentence each; empty when it is whole. */
    static List<String> problems(List<Path> dirs, List<RunAsked> requests) {
        List<String> problems = new ArrayList<>();
        int of = of(requests.getFirst().shard());
        SortedMap<Integer, Path> seen = new TreeMap<>();
        for (int i = 0; i < dirs.size(); i++) {
            String shard = requests.get(i).shard();
            Path other = seen.putIfAbsent(part(shard), dirs.get(i));
            if (of(shard) != of) {
                problems.add(
                        "%s is shard %s and %s is shard %s: expected shards of the same N"
                                .formatted(
                                        dirs.get(i),
                                        shard,
                                        dirs.getFirst(),
                                        requests.getFirst().shard()));
            } else if (other != null) {
                problems.add(
                        "%s and %s are both shard %s: expected each shard once"
                                .formatted(other, dirs.get(i), shard));
            }
        }
        if (problems.isEmpty() && seen.size() < of) {
            String missing =
                    IntStream.rangeClosed(1, of)
                            .filter(part -> !seen.containsKey(part))
                            .mapToObj(part -> part + "/" + of)
                            .collect(Collectors.joining(", "));
            problems.add(
                    "not all shards are there: expected %s as well; play it with --shard"
                            .formatted(missing));
        }
        return problems;
    }

    private static int part(String shard) {
        return number(shard.substring(0, Math.max(0, shard.indexOf('/'))));
    }

    private static int of(String shard) {
        return number(shard.substring(shard.indexOf('/') + 1));
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
