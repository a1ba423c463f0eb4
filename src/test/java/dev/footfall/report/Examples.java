package dev.footfall.report;

import dev.footfall.metrics.Attempts;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.ClickRates;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;
import dev.footfall.run.Phase;
import dev.footfall.run.RunIdentity;
import dev.footfall.run.RunSnapshot;
import dev.footfall.session.story.StoryVerdict;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A run with a bit of everything, for the tests of what is written about it. */
final class Examples {

    static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    private Examples() {}

    static RunSnapshot run() {
        return run(
                new Counts(12_000, 11_990, 11_400, 580, 10, 10),
                new Percentiles(11_990, 1.234, 3.5, 87, 312, 900, 1400, .4, 2.5),
                Phase.FINISHED);
    }

    static RunSnapshot run(Counts counts, Percentiles felt, Phase phase) {
        return new RunSnapshot(
                new RunIdentity(
                        "20261124T131500Z-first-steps",
                        "First steps",
                        "scenarios/first-steps.yaml",
                        42,
                        URI.create("http://127.0.0.1:8080"),
                        "demo-shop",
                        true,
                        Instant.parse("2026-11-24T13:15:00Z")),
                phase,
                1,
                OptionalLong.of(0),
                OptionalLong.of(counts.planned()),
                1,
                List.of(),
                metrics(counts, felt));
    }

    static MetricsSnapshot metrics(Counts counts, Percentiles felt) {
        return new MetricsSnapshot(
                20_100_000_000L,
                counts,
                new TreeMap<>(Map.of(200, counts.acknowledged(), 422, 570L, 404, 10L)),
                new TreeMap<>(Map.of("timeout", 10L, "over the in-flight cap", 10L)),
                new TreeMap<>(Map.of("search", 7_000L, "click", 4_990L)),
                new Percentiles(11_990, 0.021, 0.04, 0.2, 0.8, 1.1, 2.25, 0.01, 0.03),
                Percentiles.NONE,
                felt,
                600,
                600,
                3_000,
                3_000,
                570,
                3,
                List.of(),
                List.of(),
                0,
                ClickRates.NONE,
                Attempts.NONE,
                new Bytes(3_600_000, 359_781));
    }

    static List<Judgement> judgements() {
        return List.of(
                new Judgement("p99(felt) > 250ms", OptionalDouble.of(312), "ms", true),
                new Judgement("error_rate > 10%", OptionalDouble.of(4.9207), "%", false),
                new Judgement("max(service) > 1s", OptionalDouble.empty(), "ms", false));
    }

    static List<StoryVerdict> stories() {
        return List.of(
                new StoryVerdict(
                        "ctr_at_1 within 0.02 of model",
                        .4123,
                        .41,
                        .38,
                        .44,
                        true,
                        "measured 0.4123, within 0.3800 to 0.4400; the knobs give 0.4100"),
                new StoryVerdict(
                        "zero_result_rate 0.13 ± 0.01",
                        .2,
                        Double.NaN,
                        .12,
                        .14,
                        false,
                        "measured 0.2000, outside 0.1200 to 0.1400"));
    }

    static Summary summary() {
        return Summary.of(run(), DIGEST, judgements(), 1);
    }

    /** Finished, with neither thresholds nor stories nor expectations. */
    static Summary unjudged(Counts counts) {
        RunSnapshot run = run(counts, Percentiles.NONE, Phase.FINISHED);
        MetricsSnapshot m = run.metrics();
        MetricsSnapshot nothingExpected =
                new MetricsSnapshot(
                        m.elapsedNanos(),
                        m.counts(),
                        m.statuses(),
                        m.reasons(),
                        m.eventsByType(),
                        m.dispatchDelay(),
                        m.service(),
                        m.felt(),
                        m.plannedPerSecond(),
                        m.sentPerSecond(),
                        m.sessionsStarted(),
                        m.sessionsFinished(),
                        0,
                        0,
                        m.slices(),
                        m.errors(),
                        0,
                        ClickRates.NONE,
                        m.attempts(),
                        m.bytes());
        return Summary.of(
                new RunSnapshot(
                        run.identity(),
                        run.phase(),
                        run.rateFactor(),
                        OptionalLong.of(0),
                        OptionalLong.of(counts.planned()),
                        1,
                        List.of(),
                        nothingExpected),
                DIGEST,
                List.of(),
                0);
    }
}
