package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.ErrorGroup;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.Slice;
import dev.footfall.run.RunSnapshot;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A snapshot's six figures. Pure functions. */
final class Figures {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int TREND = 60;

    private final RunSnapshot run;
    private final MetricsSnapshot metrics;
    private final Counts counts;
    private final List<Slice> slices;
    private final ZoneId zone;

    /**
     * Reads a snapshot.
     *
     * @param whole its slices without a last one that is too short to be a rate
     */
    Figures(RunSnapshot run, List<Slice> whole, ZoneId zone) {
        this.run = run;
        this.metrics = run.metrics();
        this.counts = metrics.counts();
        this.slices = whole.subList(Math.max(0, whole.size() - TREND), whole.size());
        this.zone = zone;
    }

    FigureState of(Figure figure) {
        return switch (figure) {
            case SENT -> sent();
            case ACKNOWLEDGED -> acknowledged();
            case ERRORS -> errors();
            case RATE -> rate();
            case FELT -> felt();
            case PEOPLE -> people();
        };
    }

    private FigureState sent() {
        String of =
                run.plannedTotal().isPresent()
                        ? "of " + Numbers.count(run.plannedTotal().getAsLong()) + " planned"
                        : counts.planned() == 0
                                ? "nothing due yet"
                                : "of " + Numbers.count(counts.planned()) + " due so far";
        String unsent =
                counts.notSent() > 0 ? " · " + Numbers.count(counts.notSent()) + " not sent" : "";
        return figure(counts.sent(), of + unsent, trend(s -> s.perSecond(s.counts().sent())));
    }

    private FigureState acknowledged() {
        return figure(
                counts.acknowledged(),
                answered() == 0
                        ? "no answers yet"
                        : Numbers.share(counts.acknowledged(), answered()) + " of answers",
                trend(s -> s.perSecond(s.counts().acknowledged())));
    }

    private FigureState errors() {
        String last =
                metrics.errors().stream()
                        .map(ErrorGroup::last)
                        .max(Comparator.naturalOrder())
                        .map(this::time)
                        .map(t -> " · last " + t)
                        .orElse("");
        String share =
                answered() == 0
                        ? "no answers yet"
                        : Numbers.share(counts.errors(), answered())
                                + (counts.errors() == 0 ? " of answers" : "");
        return new FigureState(
                Numbers.count(counts.errors()),
                "",
                share + last,
                trend(s -> s.perSecond(s.counts().errors())),
                counts.errors() == 0);
    }

    private FigureState rate() {
        boolean over = run.phase().over();
        double seconds = metrics.elapsedNanos() / 1e9;
        if (over) {
            return new FigureState(
                    Numbers.rate(seconds > 0 ? counts.sent() / seconds : Double.NaN),
                    "/s",
                    "mean over the run",
                    trend(s -> s.perSecond(s.counts().sent())),
                    false);
        }
        return new FigureState(
                Numbers.rate(metrics.sentPerSecond()),
                "/s",
                "planned " + Numbers.rate(metrics.plannedPerSecond()) + " /s",
                trend(s -> s.perSecond(s.counts().sent())),
                false);
    }

    private FigureState felt() {
        Percentiles felt = metrics.felt();
        if (felt.count() == 0) {
            return new FigureState(Numbers.UNDEFINED, "", "no answers yet", List.of(), true);
        }
        String p99 = Numbers.milliseconds(felt.p99());
        int space = p99.indexOf(' ');
        String service = "service " + Numbers.milliseconds(metrics.service().p99());
        double now = slices.isEmpty() ? Double.NaN : p99(slices.getLast());
        String caption =
                run.phase().over() ? service : "now " + Numbers.milliseconds(now) + " · " + service;
        return new FigureState(
                p99.substring(0, space),
                p99.substring(space + 1),
                caption,
                trend(Figures::p99),
                false);
    }

    private FigureState people() {
        return figure(
                metrics.sessionsActive(),
                Numbers.count(metrics.sessionsStarted()) + " came in all",
                trend(Slice::sessionsActive));
    }

    private static double p99(Slice slice) {
        return slice.felt().count() == 0 ? Double.NaN : slice.felt().p99();
    }

    private long answered() {
        return counts.acknowledged() + counts.errors();
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private List<Double> trend(ToDoubleFunction<Slice> value) {
        return slices.stream().mapToDouble(value).boxed().toList();
    }

    private static FigureState figure(long n, String caption, List<Double> trend) {
        return new FigureState(Numbers.count(n), "", caption, trend, false);
    }
}
