package dev.footfall.desktop.shell;

import dev.footfall.metrics.Judgement;
import dev.footfall.report.Figures;
import dev.footfall.run.RunSnapshot;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One threshold or story in words.
 *
 * @param text as its author wrote it, a threshold with “fails if” before it
 * @param figure what was measured; a dash where there is nothing to measure
 * @param standing how it stands
 * @param why more about it, in a sentence
 */
record VerdictLine(String text, String figure, Standing standing, String why) {

    /** Whether all is well. */
    enum Standing {
        PASSES,
        FAILS,
        UNKNOWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String NOTHING = "–";

    /** Thresholds first, stories after them, each in their author's order. */
    static List<VerdictLine> of(@Nullable RunSnapshot run, List<StoryVerdict> stories) {
        List<VerdictLine> lines = new ArrayList<>();
        if (run != null) {
            run.verdicts().judgements().forEach(judgement -> lines.add(of(judgement)));
            stories.forEach(story -> lines.add(of(story)));
        }
        return lines;
    }

    private static VerdictLine of(Judgement judgement) {
        if (judgement.value().isEmpty()) {
            return new VerdictLine(
                    "fails if " + judgement.expr(),
                    NOTHING,
                    Standing.UNKNOWN,
                    "Nothing to measure yet.");
        }
        String value = Figures.value(judgement.value().getAsDouble(), judgement.unit());
        return new VerdictLine(
                "fails if " + judgement.expr(),
                value,
                judgement.held() ? Standing.FAILS : Standing.PASSES,
                "Measured " + value + " so far.");
    }

    private static VerdictLine of(StoryVerdict story) {
        return new VerdictLine(
                story.text(),
                Double.isNaN(story.measured())
                        ? NOTHING
                        : String.format(Locale.ROOT, "%.3f", story.measured()),
                story.holds() ? Standing.PASSES : Standing.FAILS,
                capitalised(story.why()));
    }

    /** Empty when this machine shaped nothing. */
    static String limits(@Nullable RunSnapshot run) {
        List<String> limits = run == null ? List.of() : run.verdicts().limits();
        if (limits.isEmpty()) {
            return "";
        }
        if (limits.equals(List.of("rate limit"))) {
            return "Slowed down: the server's allowance ran out, and events waited for it.";
        }
        return "Generator limited: "
                + String.join(", ", limits)
                + ". This machine, not the server, shaped these figures. Lower the rate, or share"
                + " the sessions among machines with --shard.";
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
