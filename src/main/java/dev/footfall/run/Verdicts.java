package dev.footfall.run;

import dev.footfall.metrics.Judgement;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is to be said about a run at one moment.
 *
 * @param judgements what each threshold says, in the order in which they were given
 * @param limits what on our side, rather than the server, shaped the figures: {@code in-flight
 *     cap}, {@code processor}, {@code garbage collection}, {@code standstill}, {@code stolen
 *     processor time}, {@code dispatch delay}, {@code rate limit}; empty when nothing did
 * @param abortedBy the threshold that ended the run; null when none did
 * @param connectionsOpened connections opened so far; all other events reused one
 */
public record Verdicts(
        List<Judgement> judgements,
        List<String> limits,
        @Nullable String abortedBy,
        long connectionsOpened) {

    /** Nothing to say. */
    public static final Verdicts NONE = new Verdicts(List.of(), List.of(), null, 0);

    /** Copies the lists. */
    public Verdicts {
        judgements = List.copyOf(judgements);
        limits = List.copyOf(limits);
    }

    /** How many thresholds hold. */
    public long held() {
        return judgements.stream().filter(Judgement::held).count();
    }
}
