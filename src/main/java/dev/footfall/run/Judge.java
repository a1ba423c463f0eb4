package dev.footfall.run;

import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Threshold;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judges a run at every tick, and says when it has failed for long enough to end it. One thread.
 */
final class Judge {

    private static final long NOT_HELD = Long.MIN_VALUE;

    private final RunRules rules;
    private final long[] heldSince;
    private @Nullable String abortedBy;

    Judge(RunRules rules) {
        this.rules = rules;
        this.heldSince = new long[rules.thresholds().size()];
        Arrays.fill(heldSince, NOT_HELD);
    }

    /** What the thresholds say now. */
    List<Judgement> judge(MetricsSnapshot metrics) {
        List<Judgement> judgements = new ArrayList<>();
        for (Threshold threshold : rules.thresholds()) {
            Judgement judgement = threshold.judge(metrics);
            int place = judgements.size();
            long now = metrics.elapsedNanos();
            if (!judgement.held()) {
                heldSince[place] = NOT_HELD;
            } else if (heldSince[place] == NOT_HELD) {
                heldSince[place] = now;
            }
            judgements.add(judgement);
            if (abortedBy == null && longEnough(place, now)) {
                abortedBy = threshold.expr();
            }
        }
        return judgements;
    }

    private boolean longEnough(int place, long now) {
        return rules.abortAfter() != null
                && heldSince[place] != NOT_HELD
                && now - heldSince[place] >= rules.abortAfter().toNanos();
    }

    /** The threshold that has held for too long; null for none. */
    @Nullable String abortedBy() {
        return abortedBy;
    }
}
