package dev.footfall.report;

import dev.footfall.metrics.Counts;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;
import dev.footfall.run.RunIdentity;
import dev.footfall.run.RunSnapshot;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.util.function.ToDoubleFunction;

/**
 * A run's figures as an OpenMetrics page, for Prometheus and all that reads its format. A pure
 * function of the snapshot; counters are those of the run, so they start at 0 with each run.
 */
public final class OpenMetricsText {

    /** What the page must be served as. */
    public static final String CONTENT_TYPE =
            "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final RunSnapshot run;
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private OpenMetricsText(RunSnapshot run) {
        this.run = run;
    }

    /** The page. */
    public static String of(RunSnapshot run) {
        return new OpenMetricsText(run).page();
    }

    private String page() {
        try {
            identity();
            events();
            answers();
            MetricsSnapshot metrics = run.metrics();
            latency("dispatch_delay", metrics.dispatchDelay());
            latency("service", metrics.service());
            latency("felt", metrics.felt());
            return registry.scrape(CONTENT_TYPE);
        } finally {
            registry.close();
        }
    }

    private void identity() {
        RunIdentity identity = run.identity();
        gauge(
                "footfall.run.info",
                "What is played; always 1",
                Tags.of(
                        "run", identity.runId(),
                        "name", identity.title(),
                        "app", identity.slug(),
                        "seed", Long.toString(identity.seed())),
                1);
        gauge("footfall.run.progress.ratio", "Share of the plan that came due", run.progress());
        gauge("footfall.run.rate.factor", "Steered rate, 1 as planned", run.rateFactor());
        Gauge.builder("footfall.run.elapsed", run, r -> r.metrics().elapsedNanos() / 1e9)
                .description("Time since the run's start, pauses included")
                .baseUnit("seconds")
                .register(registry);
        gauge(
                "footfall.sessions.active",
                "People under way",
                (double) run.metrics().sessionsActive());
    }

    private void events() {
        Counts counts = run.metrics().counts();
        counter("footfall.events.planned", "Events that came due", Tags.empty(), counts.planned());
        gauge("footfall.events.in.flight", "Sent and not yet answered", (double) counts.inFlight());
        run.metrics()
                .eventsByType()
                .forEach(
                        (type, count) ->
                                counter(
                                        "footfall.events.sent",
                                        "Events handed to HTTP",
                                        Tags.of("type", type),
                                        count));
        outcome("acknowledged", counts.acknowledged());
        outcome("refused", counts.refused());
        outcome("failed", counts.failed());
        outcome("not_sent", counts.notSent());
    }

    private void outcome(String outcome, long count) {
        counter(
                "footfall.events.ended",
                "Events by what came of them",
                Tags.of("outcome", outcome),
                count);
    }

    private void answers() {
        MetricsSnapshot metrics = run.metrics();
        metrics.statuses()
                .forEach(
                        (status, count) ->
                                counter(
                                        "footfall.responses",
                                        "Answers by HTTP status",
                                        Tags.of("status", status.toString()),
                                        count));
        metrics.reasons()
                .forEach(
                        (reason, count) ->
                                counter(
                                        "footfall.events.without.answer",
                                        "Failed and unsent events by reason",
                                        Tags.of("reason", reason),
                                        count));
        expectation("met", metrics.expectationsMet());
        expectation("missed", metrics.expectationsMissed());
    }

    private void expectation(String word, long count) {
        counter(
                "footfall.expectations",
                "Events with an expected status",
                Tags.of("result", word),
                count);
    }

    private void latency(String kind, Percentiles of) {
        if (of.count() == 0) {
            return;
        }
        quantile(kind, "0.5", of.p50());
        quantile(kind, "0.9", of.p90());
        quantile(kind, "0.99", of.p99());
        quantile(kind, "0.999", of.p999());
        quantile(kind, "1", of.max());
    }

    private void quantile(String kind, String quantile, double milliseconds) {
        ToDoubleFunction<RunSnapshot> seconds = _ -> milliseconds / 1_000;
        Gauge.builder("footfall.latency", run, seconds)
                .description("Latency over the run: dispatch delay, service, felt")
                .baseUnit("seconds")
                .tags("kind", kind, "quantile", quantile)
                .register(registry);
    }

    private void gauge(String name, String description, double value) {
        gauge(name, description, Tags.empty(), value);
    }

    private void gauge(String name, String description, Tags tags, double value) {
        Gauge.builder(name, run, _ -> value).description(description).tags(tags).register(registry);
    }

    private void counter(String name, String description, Tags tags, long count) {
        FunctionCounter.builder(name, run, _ -> (double) count)
                .description(description)
                .tags(tags)
                .register(registry);
    }
}
