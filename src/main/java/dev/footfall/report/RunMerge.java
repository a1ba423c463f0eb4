package dev.footfall.report;

import dev.footfall.journal.JournalMerge;
import dev.footfall.journal.JournalReader;
import dev.footfall.journal.RecordedSteps;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Puts the shards of one run together again: counts and latency buckets add up exactly. */
public final class RunMerge {

    private RunMerge() {}

    /**
     * Writes into {@code out} what the unsharded run would have left there.
     *
     * @param shards run directories of the same scenario and seed
     * @param out a directory that holds no run yet
     * @param digest from what was recorded to the digest of that; gives null where it is not known
     * @throws IOException when {@code out} cannot be written
     */
    public static MergeResult merge(
            List<Path> shards, Path out, Function<RecordedSteps, @Nullable String> digest)
            throws IOException {
        List<String> problems = new ArrayList<>();
        List<RunAsked> requests = new ArrayList<>();
        for (Path shard : shards) {
            try {
                requests.add(RunJson.read(shard));
            } catch (IOException unreadable) {
                problems.add(String.valueOf(unreadable.getMessage()));
            }
        }
        if (shards.isEmpty()) {
            problems.add("no run directories to merge: expected at least one");
        }
        if (Files.exists(out.resolve(RunJson.FILE))) {
            problems.add(out + " already holds a run: choose another directory with --out");
        }
        if (problems.isEmpty()) {
            problems.addAll(differences(shards, requests));
            problems.addAll(ShardSet.problems(shards, requests));
        }
        if (problems.isEmpty()) {
            problems.addAll(JournalMerge.problems(shards));
        }
        if (!problems.isEmpty()) {
            return new MergeResult.Rejected(List.copyOf(problems));
        }
        Files.createDirectories(out);
        JournalMerge.merge(shards, out);
        RunJson.write(out, whole(requests));
        Summary summary =
                RecordedRun.fromRecord(out, digestOf(out, digest))
                        .withGeneratorLimits(generatorLimits(shards));
        SummaryJson.write(out, summary);
        return new MergeResult.Merged(summary);
    }

    /** Of all shards, each once: a record does not tell what shaped its figures. */
    private static List<String> generatorLimits(List<Path> shards) {
        List<String> limits = new ArrayList<>();
        for (Path shard : shards) {
            try {
                limits.addAll(SummaryJson.read(shard).generatorLimits());
            } catch (IOException noneOrUnreadable) {
                // A shard that died has judged nothing; its events count all the same.
            }
        }
        return limits.stream().distinct().sorted().toList();
    }

    /** As the first was asked for; judged by the thresholds of all, each once. */
    private static RunAsked whole(List<RunAsked> requests) {
        RunAsked shard = requests.getFirst();
        List<String> failIf =
                requests.stream().flatMap(asked -> asked.failIf().stream()).distinct().toList();
        return new RunAsked(
                shard.identity(),
                shard.command(),
                shard.scenario(),
                shard.log(),
                ShapingFlags.withoutShard(shard.arguments()),
                failIf,
                RunAsked.WHOLE,
                shard.folder(),
                shard.sample(),
                shard.versions());
    }

    private static @Nullable String digestOf(
            Path out, Function<RecordedSteps, @Nullable String> digest) throws IOException {
        try (JournalReader record = JournalReader.open(out)) {
            return record.totals().lost() > 0 ? null : digest.apply(record.recorded());
        }
    }

    private static List<String> differences(List<Path> shards, List<RunAsked> requests) {
        List<String> differences = new ArrayList<>();
        RunAsked first = requests.getFirst();
        for (int i = 1; i < requests.size(); i++) {
            RunAsked other = requests.get(i);
            String pair = shards.get(i) + " and " + shards.getFirst();
            if (other.identity().seed() != first.identity().seed()) {
                differences.add(
                        pair
                                + " have different seeds ("
                                + other.identity().seed()
                                + ", "
                                + first.identity().seed()
                                + "): expected shards of one run");
            }
            if (!Objects.equals(other.scenario(), first.scenario())) {
                differences.add(pair + " played different scenarios: expected shards of one run");
            }
            if (other.sample() != null
                    && first.sample() != null
                    && !other.sample().equals(first.sample())) {
                differences.add(
                        pair
                                + " played different events, of versions "
                                + other.versions().get("footfall")
                                + " and "
                                + first.versions().get("footfall")
                                + ", or from tables that were changed between them: expected"
                                + " shards of one run");
            }
            String flags = ShapingFlags.of(first.arguments());
            String others = ShapingFlags.of(other.arguments());
            if (!others.equals(flags)) {
                differences.add(
                        "%s were asked for different things (\"%s\", \"%s\"): expected shards of one run"
                                .formatted(pair, others, flags));
            }
        }
        return differences;
    }
}
