package dev.footfall.scenario.script;

/** A stretch of the person's time, in nanoseconds; never negative. */
public sealed interface Span {

    /** Always the same. */
    record Fixed(long nanos) implements Span {}

    /** Drawn evenly from {@code least} to {@code most}. */
    record Between(long least, long most) implements Span {}

    /** Drawn from the exponential law with this mean. */
    record Exponential(long mean) implements Span {}
}
