package dev.footfall.session.script;

import dev.footfall.scenario.script.Amount;
import dev.footfall.scenario.script.Span;

import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/** Draws amounts and spans. The same stream gives the same values on every machine. */
final class Draws {

    private final UniformRandomProvider random;
    private final SessionVariables values;

    Draws(UniformRandomProvider random, SessionVariables values) {
        this.random = random;
        this.values = values;
    }

    /** A whole number; null for null. */
    @Nullable Long amount(@Nullable Amount amount) {
        return switch (amount) {
            case null -> null;
            case Amount.Fixed fixed -> fixed.value();
            case Amount.Between between -> within(between.least(), between.most());
            case Amount.Of of -> values.apply(of.variable()).longValue();
        };
    }

    /** Nanoseconds. */
    long span(Span span) {
        return switch (span) {
            case Span.Fixed fixed -> fixed.nanos();
            case Span.Between between -> within(between.least(), between.most());
            // StrictMath, since Math.log may differ in its last bit between machines.
            case Span.Exponential exponential ->
                    (long) (-StrictMath.log(1 - random.nextDouble()) * exponential.mean());
        };
    }

    private long within(long least, long most) {
        return least == most
                ? least
                : random.nextLong(least, most == Long.MAX_VALUE ? most : most + 1);
    }
}
