package dev.footfall.report;

import dev.footfall.metrics.Attempts;
import dev.footfall.metrics.Percentiles;
import dev.footfall.run.RunIdentity;
import dev.footfall.run.RunSnapshot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * A run's figures as meters, named by Micrometer's conventions, which each registry turns into its
 * own. Counters are those of the run, so they start at 0 with each run.
 */
final class RunMeters {

    private final Supplier<RunSnapshot> run;
    private final SnapshotMeters meters;

    /** Registers what the newest snapshot has; values are read when someone asks for them. */
    RunMeters(MeterRegistry registry, Supplier<RunSnapshot> run) {
        this.run = run;
        this.meters = new SnapshotMeters(registry, run);
    }

    /** Registers what is new: a status, a reason, an event type. Cheap when nothing is. */
    synchronized void refresh() {
        RunSnapshot now = run.get();
        identity(now.identity());
        events(now);
        answers(now);
        verdicts();
        if (now.metrics().felt().count() > 0) {
            latency("felt", s -> s.metrics().felt());
        }
        if (now.metrics().service().count() > 0) {
            latency("service", s -> s.metrics().service());
        }
        if (now.metrics().dispatchDelay().count() > 0) {
            latency("dispatch_delay", s -> s.metrics().dispatchDelay());
        }
    }

    private void identity(RunIdentity identity) {
        Tags tags =
                Tags.of(
                        "run", identity.runId(),
                        "name", identity.title(),
                        "app", identity.slug(),
                        "seed", Long.toString(identity.seed()));
        meters.gauge("footfall.run.info", "What is played; always 1", tags, _ -> 1);
        meters.gauge(
                "footfall.run.progress.ratio",
                "Share of the plan that came due",
                Tags.empty(),
                RunSnapshot::progress);
        meters.gauge(
                "footfall.run.rate.factor",
                "Steered rate, 1 as planned",
                Tags.empty(),
                RunSnapshot::rateFactor);
        meters.seconds(
                "footfall.run.elapsed",
                "Time since the run's start, pauses included",
                Tags.empty(),
                s -> s.metrics().elapsedNanos() / 1e9);
        meters.gauge(
                "footfall.sessions.active",
                "People under way",
                Tags.empty(),
                s -> (double) s.metrics().sessionsActive());
    }

    private void events(RunSnapshot now) {
        meters.counter(
                "footfall.events.planned",
                "Events that came due",
                Tags.empty(),
                s -> s.metrics().counts().planned());
        meters.gauge(
                "footfall.events.in.flight",
                "Sent and not yet answered",
                Tags.empty(),
                s -> (double) s.metrics().counts().inFlight());
        for (String type : now.metrics().eventsByType().keySet()) {
            meters.counter(
                    "footfall.events.sent",
                    "Events handed to HTTP",
                    Tags.of("type", type),
                    s -> s.metrics().eventsByType().getOrDefault(type, 0L));
        }
        outcome("acknowledged", s -> s.metrics().counts().acknowledged());
        outcome("refused", s -> s.metrics().counts().refused());
        outcome("failed", s -> s.metrics().counts().failed());
        outcome("not_sent", s -> s.metrics().counts().notSent());
    }

    private void outcome(String outcome, ToDoubleFunction<RunSnapshot> count) {
        meters.counter(
                "footfall.events.ended",
                "Events by what came of them",
                Tags.of("outcome", outcome),
                count);
    }

    private void answers(RunSnapshot now) {
        for (Integer status : now.metrics().statuses().keySet()) {
            meters.counter(
                    "footfall.responses",
                    "Answers by HTTP status",
                    Tags.of("status", status.toString()),
                    s -> s.metrics().statuses().getOrDefault(status, 0L));
        }
        for (String reason : now.metrics().reasons().keySet()) {
            meters.counter(
                    "footfall.events.without.answer",
                    "Failed and unsent events by reason",
                    Tags.of("reason", reason),
                    s -> s.metrics().reasons().getOrDefault(reason, 0L));
        }
        expectation("met", s -> s.metrics().expectationsMet());
        expectation("missed", s -> s.metrics().expectationsMissed());
        attempts("footfall.retries", "Events posted again, in all", Attempts::retries);
        attempts(
                "footfall.events.perhaps.twice",
                "Events that may be stored twice",
                Attempts::perhapsTwice);
        bytes("sent", s -> s.metrics().bytes().sent());
        bytes("received", s -> s.metrics().bytes().received());
        meters.counter(
                "footfall.connections.opened",
                "Connections opened; other events reused one",
                Tags.empty(),
                s -> s.verdicts().connectionsOpened());
    }

    private void bytes(String direction, ToDoubleFunction<RunSnapshot> count) {
        meters.counter(
                "footfall.body.bytes",
                "Bytes of bodies, those that were posted again each time",
                Tags.of("direction", direction),
                count);
    }

    private void attempts(String name, String description, ToDoubleFunction<Attempts> count) {
        meters.counter(
                name, description, Tags.empty(), s -> count.applyAsDouble(s.metrics().attempts()));
    }

    private void expectation(String word, ToDoubleFunction<RunSnapshot> count) {
        meters.counter(
                "footfall.expectations",
                "Events with an expected status",
                Tags.of("result", word),
                count);
    }

    private void verdicts() {
        meters.gauge(
                "footfall.thresholds.held",
                "Thresholds under which the run counts as failed now",
                Tags.empty(),
                s -> (double) s.verdicts().held());
        meters.gauge(
                "footfall.generator.limited",
                "1 when this machine, not the server, shaped the figures",
                Tags.empty(),
                s -> s.verdicts().limits().isEmpty() ? 0 : 1);
    }

    private void latency(String kind, Function<RunSnapshot, Percentiles> of) {
        meters.seconds(
                "footfall.latency.mean",
                "Mean latency over the run",
                Tags.of("kind", kind),
                s -> of.apply(s).mean() / 1_000);
        quantile(kind, "0", s -> of.apply(s).min());
        quantile(kind, "0.5", s -> of.apply(s).p50());
        quantile(kind, "0.9", s -> of.apply(s).p90());
        quantile(kind, "0.95", s -> of.apply(s).p95());
        quantile(kind, "0.99", s -> of.apply(s).p99());
        quantile(kind, "0.999", s -> of.apply(s).p999());
        quantile(kind, "1", s -> of.apply(s).max());
    }

    private void quantile(String kind, String quantile, ToDoubleFunction<RunSnapshot> ms) {
        meters.seconds(
                "footfall.latency",
                "Latency over the run: dispatch delay, service, felt",
                Tags.of("kind", kind, "quantile", quantile),
                s -> ms.applyAsDouble(s) / 1_000);
    }
}
