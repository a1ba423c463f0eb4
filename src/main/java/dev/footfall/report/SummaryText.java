package dev.footfall.report;

import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.TypeFigures;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A summary for a terminal: plain text, aligned, under 100 columns unless a name is longer. */
public final class SummaryText {

    private static final int LABEL = 14;
    private static final int NUMBER = 10;

    /** {@code sha256:} and as much as tells two runs apart. */
    private static final int DIGEST = 23;

    /** What the latencies take side by side; with less room they stand below each other. */
    private static final int WIDE = LABEL + 8 * NUMBER;

    private final Summary summary;
    private final List<TypeFigures> types;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    private SummaryText(Summary summary, List<TypeFigures> types, int columns) {
        this.summary = summary;
        this.types = types;
        this.columns = columns;
    }

    /** Lines with a line end each. */
    public static String of(Summary summary) {
        return of(summary, null);
    }

    /**
     * Lines with a line end each.
     *
     * @param record the run directory; null leaves the line out
     */
    public static String of(Summary summary, @Nullable Path record) {
        return of(summary, record, Integer.MAX_VALUE);
    }

    /**
     * Lines with a line end each, for where there is less room than in a terminal: percentiles
     * stand below each other, the digest is abbreviated, and what is longer goes on in the next
     * line.
     *
     * @param record the run directory; null leaves the line out
     * @param columns how many characters a line may have
     */
    public static String of(Summary summary, @Nullable Path record, int columns) {
        return of(summary, List.of(), record, columns);
    }

    /**
     * The same with the types of event below each other.
     *
     * @param types the most frequent first; empty leaves them out
     */
    public static String of(
            Summary summary, List<TypeFigures> types, @Nullable Path record, int columns) {
        String text = new SummaryText(summary, types, columns).text(record);
        return columns < WIDE ? Folded.of(text, columns, LABEL) : text;
    }

    private String text(@Nullable Path record) {
        head();
        events();
        answers();
        latencies();
        types();
        thresholds();
        stories();
        notes();
        lines.add("");
        fact("digest", digest());
        if (record != null) {
            fact("record", record.toString());
        }
        return String.join("\n", lines) + "\n";
    }

    private String digest() {
        String whole = Objects.requireNonNullElse(summary.digest(), "unknown");
        return columns >= WIDE || whole.length() <= DIGEST
                ? whole
                : whole.substring(0, DIGEST) + "…";
    }

    private void head() {
        lines.add(summary.name() + " · " + summary.ended().word());
        lines.add(
                String.join(
                        " · ",
                        summary.target(),
                        "app " + summary.app(),
                        "seed " + summary.seed(),
                        Figures.duration(summary.durationMs())));
        if (summary.ended() == RunEnd.CUT_SHORT) {
            lines.add("");
            lines.add("The run was cut short: its record has no end. What is below was recorded");
            lines.add("until then; up to the last second may be missing.");
        }
    }

    private void events() {
        Counts counts = summary.events();
        lines.add("");
        row("planned", counts.planned(), Figures.rate(summary.plannedPerSecond()));
        row("sent", counts.sent(), Figures.rate(summary.sentPerSecond()));
        share("acknowledged", counts.acknowledged());
        share("refused", counts.refused());
        share("failed", counts.failed());
        share("not sent", counts.notSent());
        long open =
                counts.planned()
                        - counts.acknowledged()
                        - counts.refused()
                        - counts.failed()
                        - counts.notSent();
        if (open != 0) {
            share("no outcome", open);
        }
    }

    private void share(String label, long count) {
        row(label, count, Figures.share(count, summary.events().planned()));
    }

    private void row(String label, long count, String beside) {
        lines.add(left(label, LABEL) + right(Figures.count(count), NUMBER) + right(beside, NUMBER));
    }

    private void answers() {
        lines.add("");
        fact("answers", Figures.tally(summary.statuses()));
        if (!summary.reasons().isEmpty()) {
            fact("reasons", Figures.tally(summary.reasons()));
        }
        Bytes bytes = summary.bytes();
        if (bytes.known()) {
            fact(
                    "bytes",
                    amount(bytes.sent()) + " sent, " + amount(bytes.received()) + " received");
        }
        Long received = summary.extras().received();
        if (received != null) {
            fact("received", Figures.count(received) + " by the endpoint inside");
        }
        ReplayCounts replay = summary.replay();
        if (replay != null) {
            fact(
                    "log",
                    Figures.count(replay.records())
                            + " records, "
                            + Figures.count(replay.events())
                            + " replayed; skipped: "
                            + Figures.tally(replay.skipped()));
        }
        long expected = summary.expectationsMet() + summary.expectationsMissed();
        if (expected > 0) {
            fact(
                    "expectations",
                    Figures.count(summary.expectationsMet())
                            + " met, "
                            + Figures.count(summary.expectationsMissed())
                            + " missed");
        }
    }

    private String amount(long bytes) {
        return "%s (%s/s)"
                .formatted(
                        Figures.bytes(bytes), Figures.bytes(Math.round(summary.perSecond(bytes))));
    }

    private void latencies() {
        List<String> names = List.of("min", "mean", "p50", "p90", "p95", "p99", "p99.9", "max");
        List<String> felt = points(summary.felt());
        List<String> service = points(summary.service());
        List<String> dispatch = points(summary.dispatchDelay());
        lines.add("");
        if (columns >= WIDE) {
            lines.add(cells("latency", names));
            lines.add(cells("felt", felt));
            lines.add(cells("service", service));
            lines.add(cells("dispatch", dispatch));
            return;
        }
        lines.add(cells("latency", List.of("felt", "service", "dispatch")));
        for (int i = 0; i < names.size(); i++) {
            lines.add(cells(names.get(i), List.of(felt.get(i), service.get(i), dispatch.get(i))));
        }
    }

    private void types() {
        List<String> of = TypesText.of(types, columns >= WIDE);
        if (!of.isEmpty()) {
            lines.add("");
            lines.addAll(of);
        }
    }

    private static List<String> points(Percentiles of) {
        if (of.count() == 0) {
            return Collections.nCopies(8, "–");
        }
        return Stream.of(
                        of.min(), of.mean(), of.p50(), of.p90(), of.p95(), of.p99(), of.p999(),
                        of.max())
                .map(Figures::milliseconds)
                .toList();
    }

    private static String cells(String label, List<String> cells) {
        StringBuilder row = new StringBuilder(left(label, LABEL));
        cells.forEach(cell -> row.append(right(cell, NUMBER)));
        return row.toString();
    }

    private void thresholds() {
        if (summary.thresholds().isEmpty()) {
            return;
        }
        int width =
                summary.thresholds().stream().mapToInt(t -> t.expr().length()).max().orElse(0) + 2;
        lines.add("");
        for (Judgement judgement : summary.thresholds()) {
            String value =
                    judgement.value().isPresent()
                            ? Figures.value(judgement.value().getAsDouble(), judgement.unit())
                            : "nothing to measure";
            String verdict = judgement.held() ? "fail" : "pass";
            lines.add(
                    left(judgement.value().isEmpty() ? "skip" : verdict, LABEL)
                            + left(judgement.expr(), width)
                            + value);
        }
    }

    private void stories() {
        if (!summary.stories().isEmpty()) {
            lines.add("");
        }
        for (StoryVerdict story : summary.stories()) {
            lines.add(
                    left(story.holds() ? "pass" : "fail", LABEL)
                            + story.text()
                            + ": "
                            + story.why());
        }
    }

    private void notes() {
        List<String> notes = SummaryNotes.of(summary);
        if (!notes.isEmpty()) {
            lines.add("");
            lines.addAll(notes);
        }
    }

    private void fact(String label, String fact) {
        lines.add(left(label, LABEL) + fact);
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
