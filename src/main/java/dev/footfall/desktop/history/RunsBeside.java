package dev.footfall.desktop.history;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.metrics.Percentiles;
import dev.footfall.report.Figures;
import dev.footfall.report.Summary;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Two runs' figures side by side, and by how much the second differs. */
final class RunsBeside {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ROOT);

    private final List<String> lines = new ArrayList<>();

    private RunsBeside() {}

    /** Lines to be set in a font of equal widths. */
    static List<String> of(Summary before, Summary after, ZoneId zone) {
        RunsBeside text = new RunsBeside();
        text.row("", "before", "after", "change");
        text.row(
                "started",
                TIME.format(before.startedAt().atZone(zone)),
                TIME.format(after.startedAt().atZone(zone)),
                "");
        text.same("seed", Long.toString(before.seed()), Long.toString(after.seed()));
        text.same("app", before.app(), after.app());
        text.same("what was played", digest(before.digest()), digest(after.digest()));
        text.lines.add("");
        text.count("planned", before.events().planned(), after.events().planned());
        text.count("sent", before.events().sent(), after.events().sent());
        text.count("acknowledged", before.events().acknowledged(), after.events().acknowledged());
        text.count("refused", before.events().refused(), after.events().refused());
        text.count("failed", before.events().failed(), after.events().failed());
        text.count("not sent", before.events().notSent(), after.events().notSent());
        text.lines.add("");
        TreeSet<Integer> statuses = new TreeSet<>(before.statuses().keySet());
        statuses.addAll(after.statuses().keySet());
        for (int status : statuses) {
            text.count(
                    "status " + status,
                    before.statuses().getOrDefault(status, 0L),
                    after.statuses().getOrDefault(status, 0L));
        }
        text.bytes("bytes sent", before.bytes().sent(), after.bytes().sent());
        text.bytes("bytes received", before.bytes().received(), after.bytes().received());
        text.lines.add("");
        text.latency("felt", before.felt(), after.felt());
        text.latency("service", before.service(), after.service());
        return List.copyOf(text.lines);
    }

    private static String digest(@org.jspecify.annotations.Nullable String digest) {
        return digest == null || digest.length() < 15 ? Numbers.UNDEFINED : digest.substring(7, 15);
    }

    private void same(String name, String before, String after) {
        row(name, before, after, before.equals(after) ? "same" : "differs");
    }

    private void count(String name, long before, long after) {
        long more = after - before;
        row(
                name,
                Numbers.count(before),
                Numbers.count(after),
                more == 0 ? "0" : (more > 0 ? "+" : "−") + Numbers.count(Math.abs(more)));
    }

    /** Negative where a run's version did not count them. */
    private void bytes(String name, long before, long after) {
        row(
                name,
                before < 0 ? Numbers.UNDEFINED : Figures.bytes(before),
                after < 0 ? Numbers.UNDEFINED : Figures.bytes(after),
                before <= 0 || after < 0
                        ? Numbers.UNDEFINED
                        : String.format(Locale.ROOT, "× %.2f", after / (double) before));
    }

    private void latency(String name, Percentiles before, Percentiles after) {
        latency(name + " min", before, before.min(), after, after.min());
        latency(name + " mean", before, before.mean(), after, after.mean());
        latency(name + " p50", before, before.p50(), after, after.p50());
        latency(name + " p90", before, before.p90(), after, after.p90());
        latency(name + " p95", before, before.p95(), after, after.p95());
        latency(name + " p99", before, before.p99(), after, after.p99());
        latency(name + " p99.9", before, before.p999(), after, after.p999());
        latency(name + " max", before, before.max(), after, after.max());
    }

    private void latency(String name, Percentiles of, double before, Percentiles to, double after) {
        if (of.count() == 0 || to.count() == 0 || Double.isNaN(after - before)) {
            row(name, said(of, before), said(to, after), Numbers.UNDEFINED);
            return;
        }
        double times = before > 0 ? after / before : Double.NaN;
        row(
                name,
                said(of, before),
                said(to, after),
                Double.isNaN(times)
                        ? Numbers.UNDEFINED
                        : String.format(Locale.ROOT, "× %.2f", times));
    }

    private static String said(Percentiles of, double ms) {
        return of.count() == 0 || Double.isNaN(ms) ? Numbers.UNDEFINED : Numbers.milliseconds(ms);
    }

    private void row(String name, String before, String after, String change) {
        lines.add(String.format(Locale.ROOT, "%-16s%18s%18s%10s", name, before, after, change));
    }
}
