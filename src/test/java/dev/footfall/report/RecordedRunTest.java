package dev.footfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.clock.Clock;
import dev.footfall.event.Interaction;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalEntry;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.Counts;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Directories as runs leave them: whole, dead, in shards. */
class RecordedRunTest {

    private static final byte[] BODY = {'{', '}'};
    private static final Interaction SEARCH =
            new Interaction("search", null, null, null, null, null, null, null, null, Map.of());

    @TempDir Path dir;

    private final Clock clock = Clock.system();

    /** Random outcomes of a number of sessions; the seed is in every failure message. */
    private static List<JournalEntry> outcomes(long seed, int sessions) {
        Random random = new Random(seed);
        List<JournalEntry> entries = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            for (int step = 0; step <= random.nextInt(4); step++) {
                long due = session * 1_000_000L;
                long sent = due + random.nextInt(2_000_000);
                Timing timing = new Timing(due, sent, sent + random.nextInt(400_000_000));
                Outcome outcome =
                        switch (random.nextInt(6)) {
                            case 0 -> new Outcome.Refused(422, "no", timing);
                            case 1 -> new Outcome.TimedOut(timing);
                            case 2 -> new Outcome.Unreachable("reset", null, timing);
                            case 3 -> new Outcome.NotSent("stopped", due);
                            default -> new Outcome.Acknowledged(200, timing);
                        };
                boolean out = !(outcome instanceof Outcome.NotSent);
                Bytes bytes = new Bytes(out ? BODY.length : 0, out ? random.nextInt(900) : 0);
                entries.add(
                        JournalEntry.of(
                                session, step, SEARCH, outcome, 0, false, 200, BODY, bytes));
            }
        }
        return entries;
    }

    private Path record(String name, List<JournalEntry> entries) throws IOException {
        return record(name, RunAsked.WHOLE, entries);
    }

    private Path record(String name, String shard, List<JournalEntry> entries) throws IOException {
        Path run = Files.createDirectories(dir.resolve(name));
        RunJson.write(run, RunJsonTest.shard(shard));
        try (Journal journal = Journal.open(run, clock, 0)) {
            entries.forEach(journal::record);
            assertThat(journal.end("finished").lost()).isZero();
        }
        return run;
    }

    @Test
    void shards_add_up_to_the_unsharded_run() throws IOException {
        long seed = 20_261_124;
        List<JournalEntry> all = outcomes(seed, 2_000);
        Path whole = record("whole", all);
        List<Path> shards = new ArrayList<>();
        for (int shard = 0; shard < 3; shard++) {
            int mine = shard;
            shards.add(
                    record(
                            "shard-" + shard,
                            (shard + 1) + "/3",
                            all.stream().filter(e -> e.session() % 3 == mine).toList()));
        }
        Path out = dir.resolve("it's merged");

        Summary merged = merged(RunMerge.merge(shards, out, _ -> Examples.DIGEST));

        Summary unsharded = RecordedRun.fromRecord(whole, Examples.DIGEST);
        assertThat(merged.events()).as("seed %s", seed).isEqualTo(unsharded.events());
        assertThat(merged.events().settled()).isTrue();
        assertThat(merged.statuses()).isEqualTo(unsharded.statuses());
        assertThat(merged.reasons()).isEqualTo(unsharded.reasons());
        assertThat(merged.eventsByType()).isEqualTo(unsharded.eventsByType());
        assertThat(merged.felt()).isEqualTo(unsharded.felt());
        assertThat(merged.service()).isEqualTo(unsharded.service());
        assertThat(merged.dispatchDelay()).isEqualTo(unsharded.dispatchDelay());
        assertThat(merged.felt().mean()).isBetween(merged.felt().min(), merged.felt().max());
        assertThat(merged.bytes()).isEqualTo(unsharded.bytes());
        assertThat(merged.bytes().sent()).isEqualTo(BODY.length * merged.events().sent());
        assertThat(merged.bytes().received()).isPositive();
        assertThat(merged.expectationsMet()).isEqualTo(unsharded.expectationsMet());
        assertThat(merged.digest()).isEqualTo(Examples.DIGEST);
        assertThat(merged.ended()).isEqualTo(RunEnd.FINISHED);
        assertThat(SummaryJson.read(out)).as("what is written is what is said").isEqualTo(merged);
        assertThat(RecordedRun.summary(out)).isEqualTo(merged);
    }

    /** A record does not tell what shaped its figures, so it must not be told that nothing did. */
    @Test
    void what_limited_any_shards_generator_limited_the_whole() throws IOException {
        List<Path> shards = new ArrayList<>();
        List<List<String>> limits =
                List.of(List.of("processor"), List.of(), List.of("in-flight cap", "processor"));
        for (int shard = 0; shard < limits.size(); shard++) {
            int mine = shard;
            List<JournalEntry> played =
                    outcomes(3, 9).stream().filter(e -> e.session() % 3 == mine).toList();
            Path run = record("shard-" + shard, (shard + 1) + "/3", played);
            SummaryJson.write(
                    run, RecordedRun.fromRecord(run, null).withGeneratorLimits(limits.get(shard)));
            shards.add(run);
        }

        Summary merged = merged(RunMerge.merge(shards, dir.resolve("merged"), _ -> null));

        assertThat(merged.generatorLimits()).containsExactly("in-flight cap", "processor");
        assertThat(merged.generatorLimited()).isTrue();
    }

    /** As a full disk leaves it. */
    @Test
    void a_record_that_could_not_be_written_is_told_by_its_summary() throws IOException {
        Path run = record("full", outcomes(7, 5));
        Summary told =
                RecordedRun.fromRecord(run, Examples.DIGEST)
                        .withRecord(new Summary.RecordCounts(9, 3, "the disk is full"));
        SummaryJson.write(run, told);
        endless(run);

        assertThat(RecordedRun.summary(run)).isEqualTo(told);
    }

    private static void endless(Path run) throws IOException {
        try (Connection file =
                        DriverManager.getConnection("jdbc:duckdb:" + run.resolve(Journal.FILE));
                Statement sql = file.createStatement()) {
            sql.execute("UPDATE parts SET ended = NULL, ended_nanos = NULL, lost = NULL");
        } catch (SQLException trouble) {
            throw new IOException(trouble);
        }
    }

    @Test
    void the_same_shard_twice_a_strange_directory_and_a_used_one_are_all_named()
            throws IOException {
        Path one = record("one", outcomes(1, 5));
        Path out = dir.resolve("out");

        assertThat(rejected(RunMerge.merge(List.of(one, one), out, _ -> null)))
                .singleElement()
                .asString()
                .contains("are both shard 1/1");
        Path first = record("first", "1/2", outcomes(1, 5));
        Path second = record("second", "2/2", outcomes(1, 5));
        assertThat(rejected(RunMerge.merge(List.of(first, second), out, _ -> null)))
                .singleElement()
                .asString()
                .contains("share", "first in session 0");
        assertThat(rejected(RunMerge.merge(List.of(second), out, _ -> null)))
                .containsExactly(
                        "not all shards are there: expected 1/2 as well; play it with --shard");
        assertThat(rejected(RunMerge.merge(List.of(first, one), out, _ -> null)))
                .singleElement()
                .asString()
                .contains("expected shards of the same N");
        assertThat(rejected(RunMerge.merge(List.of(one, dir.resolve("gone"), dir), one, _ -> null)))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("gone is no run directory"))
                .anyMatch(problem -> problem.contains("already holds a run"));
        assertThat(rejected(RunMerge.merge(List.of(), out, _ -> null))).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void a_run_that_died_is_told_from_its_record() throws IOException {
        Path whole = record("whole", outcomes(7, 50));
        Path dead = Files.createDirectories(dir.resolve("dead"));
        RunJson.write(dead, RunJsonTest.plain());
        Path record = dead.resolve(Journal.FILE);
        Journal journal = Journal.open(dead, clock, 0);
        outcomes(7, 50).forEach(journal::record);
        long all = outcomes(7, 50).size();
        org.awaitility.Awaitility.await().until(() -> journal.state().recorded() == all);
        Path copy = Files.createDirectories(dir.resolve("copy"));
        RunJson.write(copy, RunJsonTest.plain());
        Files.copy(record, copy.resolve(Journal.FILE));
        Path log = dead.resolve(Journal.FILE + ".wal");
        if (Files.exists(log)) {
            Files.copy(log, copy.resolve(Journal.FILE + ".wal"));
        }
        journal.close();

        Summary summary = RecordedRun.summary(copy);

        assertThat(summary.ended()).isEqualTo(RunEnd.CUT_SHORT);
        assertThat(summary.exit()).isEqualTo(1);
        assertThat(summary.digest()).isNull();
        Summary same = RecordedRun.fromRecord(whole, null);
        assertThat(summary.events()).isEqualTo(same.events());
        assertThat(summary.felt()).isEqualTo(same.felt());
        assertThat(summary.thresholds())
                .singleElement()
                .satisfies(
                        judged -> {
                            assertThat(judged.expr()).isEqualTo("p99(felt) > 250ms");
                            assertThat(judged.held()).isTrue();
                            assertThat(judged.value().orElseThrow())
                                    .isCloseTo(same.felt().p99(), within(1e-9));
                        });
        assertThat(SummaryText.of(summary, copy))
                .contains(
                        "cut short",
                        "up to the last second may be missing",
                        "digest        unknown");
        assertThat(SummaryJson.text(summary)).contains("\"ended\" : \"cut short\"");
    }

    @Test
    void a_run_that_ended_says_what_it_said_then() throws IOException {
        Path run = record("run", outcomes(3, 10));
        SummaryJson.write(run, Examples.summary());

        assertThat(RecordedRun.summary(run)).isEqualTo(SummaryJson.read(run));
        Files.delete(run.resolve(Journal.FILE));
        assertThat(RecordedRun.summary(run).name()).isEqualTo("First steps");
    }

    @Test
    void a_directory_that_is_none_says_so() {
        assertThatThrownBy(() -> RecordedRun.summary(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no record in");
        assertThat(Counts.NONE.settled()).isTrue();
    }

    private static Summary merged(MergeResult result) {
        return switch (result) {
            case MergeResult.Merged(Summary summary) -> summary;
            case MergeResult.Rejected(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> rejected(MergeResult result) {
        return switch (result) {
            case MergeResult.Merged(Summary summary) -> throw new AssertionError(summary);
            case MergeResult.Rejected(var problems) -> problems;
        };
    }
}
