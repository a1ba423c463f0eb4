package dev.footfall.cli;

import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.run.RunSnapshot;

import java.util.Locale;

/**
 * One line about a run under way: drawn over itself on a terminal, written anew every two seconds
 * elsewhere.
 */
final class ProgressLine {

    private static final int BAR = 16;
    private static final int LOOKS_BETWEEN_PLAIN_LINES = 10;

    private final Console console;
    private int looks;
    private int widest;

    ProgressLine(Console console) {
        this.console = console;
    }

    /** Called five times a second. */
    void show(RunSnapshot run) {
        String line = of(run);
        if (console.interactive()) {
            widest = Math.max(widest, line.length());
            console.err().print("\r" + line + " ".repeat(widest - line.length()));
            console.err().flush();
        } else if (looks % LOOKS_BETWEEN_PLAIN_LINES == 0) {
            console.err().println(line);
        }
        looks++;
    }

    /** Leaves the line as it is and begins a new one. */
    void end(RunSnapshot run) {
        if (console.interactive()) {
            show(run);
            console.err().println();
        } else {
            console.err().println(of(run));
        }
    }

    static String of(RunSnapshot run) {
        MetricsSnapshot m = run.metrics();
        Counts c = m.counts();
        StringBuilder line = new StringBuilder();
        if (run.progress() >= 0) {
            int full = (int) Math.round(run.progress() * BAR);
            line.append("━".repeat(full)).append("─".repeat(BAR - full)).append(' ');
            line.append(String.format(Locale.ROOT, "%3.0f %%  ", run.progress() * 100));
        }
        line.append(
                String.format(
                        Locale.ROOT,
                        "planned %,d  sent %,d  acknowledged %,d  refused %,d  failed %,d",
                        c.planned(),
                        c.sent(),
                        c.acknowledged(),
                        c.refused(),
                        c.failed()));
        if (c.notSent() > 0) {
            line.append(String.format(Locale.ROOT, "  not sent %,d", c.notSent()));
        }
        line.append(String.format(Locale.ROOT, "  %,.0f/s  p99 ", m.sentPerSecond()));
        line.append(m.felt().count() == 0 ? "–" : milliseconds(m.felt().p99()));
        line.append("  ").append(state(run));
        if (run.rateFactor() != 1) {
            line.append(String.format(Locale.ROOT, "  rate × %.4s", run.rateFactor()));
        }
        run.verdicts().judgements().stream()
                .filter(Judgement::held)
                .forEach(judgement -> line.append("  FAILS ").append(judgement.expr()));
        if (!run.verdicts().limits().isEmpty()) {
            line.append("  generator limited: ").append(String.join(", ", run.verdicts().limits()));
        }
        return line.toString();
    }

    private static String state(RunSnapshot run) {
        return switch (run.phase()) {
            case PAUSED -> "paused";
            case DRAINING -> "waiting for answers";
            case FINISHED -> "finished in " + time(run.metrics().elapsedNanos());
            case STOPPED -> "stopped after " + time(run.metrics().elapsedNanos());
            case RUNNING ->
                    run.leftNanos().isPresent()
                            ? time(run.leftNanos().getAsLong()) + " left"
                            : time(run.metrics().elapsedNanos()) + " so far";
        };
    }

    private static String milliseconds(double ms) {
        return ms < 10
                ? String.format(Locale.ROOT, "%.1f ms", ms)
                : String.format(Locale.ROOT, "%,.0f ms", ms);
    }

    private static String time(long nanos) {
        long seconds = Math.round(nanos / 1e9);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
    }
}
