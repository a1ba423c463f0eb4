package dev.footfall.report;

import dev.footfall.journal.JournalReader;
import dev.footfall.journal.JournalTotals;
import dev.footfall.journal.Latencies;
import dev.footfall.metrics.ClickRates;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Threshold;
import dev.footfall.metrics.ThresholdParse;
import dev.footfall.metrics.TypeFigures;
import dev.footfall.run.Marker;
import dev.footfall.run.Phase;
import dev.footfall.run.Run;
import dev.footfall.run.RunIdentity;
import dev.footfall.run.RunSnapshot;
import dev.footfall.run.Verdicts;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A run as its directory tells it, long after it ended, in whatever way. */
public final class RecordedRun {

    /** What a command that died would have said. */
    private static final int EXIT_OF_THE_DEAD = 1;

    private RecordedRun() {}

    /**
     * The summary of a run directory: {@code summary.json} where the run ended in order, otherwise
     * what its record holds.
     *
     * @throws IOException when it is no run directory, or what it holds cannot be read
     */
    public static Summary summary(Path dir) throws IOException {
        boolean told = Files.isRegularFile(dir.resolve(SummaryJson.FILE));
        if (told && !Files.isRegularFile(dir.resolve(dev.footfall.journal.Journal.FILE))) {
            return SummaryJson.read(dir);
        }
        try (JournalReader record = JournalReader.open(dir)) {
            JournalTotals totals = record.totals();
            if (told) {
                Summary summary = SummaryJson.read(dir);
                if (!totals.cutShort() || saysWhyItsRecordHasNoEnd(summary, totals)) {
                    return summary;
                }
            }
            return summary(RunJson.read(dir), record, null);
        }
    }

    /** A record that could not be written has no end, and the summary of its last part says so. */
    private static boolean saysWhyItsRecordHasNoEnd(Summary summary, JournalTotals totals) {
        Summary.@Nullable RecordCounts record = summary.record();
        return record != null && record.lost() > 0 && record.parts() == totals.parts();
    }

    /**
     * What a run sent, type by type, the most frequent first; empty where it has no record.
     *
     * @throws IOException when the record cannot be read
     */
    public static List<TypeFigures> types(Path dir) throws IOException {
        if (!Files.isRegularFile(dir.resolve(dev.footfall.journal.Journal.FILE))) {
            return List.of();
        }
        try (JournalReader record = JournalReader.open(dir)) {
            return record.types();
        }
    }

    /**
     * The summary that a run's record adds up to, all of its parts together: what a resumed run
     * says in the end.
     *
     * @param digest of the whole run; null where it is not known
     * @throws IOException when it is no run directory, or what it holds cannot be read
     */
    public static Summary fromRecord(Path dir, @Nullable String digest) throws IOException {
        try (JournalReader record = JournalReader.open(dir)) {
            return summary(RunJson.read(dir), record, digest);
        }
    }

    /**
     * A run that is over as its charts would show it at its end; takes a second or two for millions
     * of events. Clicks by position are not in a record.
     *
     * @throws IOException when it is no run directory, or what it holds cannot be read
     */
    public static RunSnapshot snapshot(Path dir) throws IOException {
        RunIdentity identity = RunJson.read(dir).identity();
        Summary summary = summary(dir);
        Conduct conduct = summary.extras().conduct();
        try (JournalReader record = JournalReader.open(dir)) {
            JournalTotals totals = record.totals();
            MetricsSnapshot whole = metrics(totals, record.latencies());
            MetricsSnapshot charted =
                    new MetricsSnapshot(
                            whole.elapsedNanos(),
                            whole.counts(),
                            whole.statuses(),
                            whole.reasons(),
                            whole.eventsByType(),
                            whole.dispatchDelay(),
                            whole.service(),
                            whole.felt(),
                            0,
                            0,
                            record.sessions(),
                            record.sessions(),
                            whole.expectationsMet(),
                            whole.expectationsMissed(),
                            record.slices(totals.durationNanos()),
                            record.errors(identity.startedAt()),
                            0,
                            ClickRates.NONE,
                            conduct.attempts(),
                            summary.bytes(),
                            record.types());
            boolean finished = "finished".equals(totals.ended());
            return new RunSnapshot(
                    identity,
                    finished ? Phase.FINISHED : Phase.STOPPED,
                    1,
                    OptionalLong.empty(),
                    OptionalLong.of(totals.counts().planned()),
                    1,
                    conduct.steering(),
                    charted,
                    new Verdicts(
                            summary.thresholds(),
                            summary.generatorLimits(),
                            conduct.abortedBy(),
                            conduct.connectionsOpened()));
        }
    }

    private static Summary summary(
            RunAsked request, JournalReader record, @Nullable String digest) {
        List<Marker> steering =
                record.steering().stream()
                        .map(mark -> new Marker(mark.atNanos(), mark.word()))
                        .toList();
        JournalTotals totals = record.totals();
        String abort =
                steering.stream()
                        .map(Marker::word)
                        .filter(word -> word.startsWith(Run.ABORT))
                        .map(word -> word.substring(Run.ABORT.length()))
                        .findFirst()
                        .orElse(null);
        return summary(request, totals, record.latencies(), digest)
                .withConduct(new Conduct(steering, abort, totals.attempts(), -1));
    }

    private static Summary summary(
            RunAsked request, JournalTotals totals, Latencies latencies, @Nullable String digest) {
        RunIdentity identity = request.identity();
        MetricsSnapshot metrics = metrics(totals, latencies);
        List<Judgement> judgements =
                request.failIf().stream()
                        .flatMap(RecordedRun::threshold)
                        .map(threshold -> threshold.judge(metrics))
                        .toList();
        String ended = totals.ended();
        boolean failed =
                ended == null
                        || RunVerdict.failed(
                                totals.counts(),
                                RunEnd.of(ended) == RunEnd.FINISHED,
                                totals.expectationsMissed(),
                                judgements);
        return new Summary(
                        identity.title(),
                        identity.seed(),
                        digest,
                        totals.startedAt(),
                        totals.durationNanos() / 1_000_000,
                        totals.counts(),
                        totals.statuses(),
                        totals.reasons(),
                        metrics.dispatchDelay(),
                        metrics.service(),
                        metrics.felt(),
                        judgements,
                        failed ? EXIT_OF_THE_DEAD : 0,
                        identity.runId(),
                        identity.target().toString(),
                        identity.slug(),
                        ended == null ? RunEnd.CUT_SHORT : RunEnd.of(ended),
                        totals.eventsByType(),
                        totals.expectationsMet(),
                        totals.expectationsMissed(),
                        Extras.NONE)
                .withBytes(totals.bytes())
                .withRecord(
                        new Summary.RecordCounts(
                                totals.counts().planned(),
                                totals.lost(),
                                totals.because(),
                                totals.parts()));
    }

    /** One that could not be read was refused when the run was asked for. */
    private static Stream<Threshold> threshold(String expr) {
        return Threshold.parse(expr) instanceof ThresholdParse.Parsed(Threshold threshold)
                ? Stream.of(threshold)
                : Stream.empty();
    }

    private static MetricsSnapshot metrics(JournalTotals totals, Latencies latencies) {
        return new MetricsSnapshot(
                totals.durationNanos(),
                totals.counts(),
                totals.statuses(),
                totals.reasons(),
                totals.eventsByType(),
                latencies.dispatchDelay().percentiles(),
                latencies.service().percentiles(),
                latencies.felt().percentiles(),
                0,
                0,
                0,
                0,
                totals.expectationsMet(),
                totals.expectationsMissed(),
                List.of(),
                List.of(),
                0,
                ClickRates.NONE,
                totals.attempts(),
                totals.bytes());
    }
}
