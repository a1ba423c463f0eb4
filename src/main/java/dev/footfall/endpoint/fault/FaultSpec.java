package dev.footfall.endpoint.fault;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * One fault, how often it strikes, and when.
 *
 * @param fault what goes wrong
 * @param share the part of the requests that it strikes, above 0 and up to 1
 * @param from when it starts, counted from the moment at which the faults are set
 * @param to when it ends, counted likewise; null for never
 * @param text how it was written
 */
public record FaultSpec(
        Fault fault, double share, Duration from, @Nullable Duration to, String text) {

    /** What became of a text. */
    public sealed interface Parsed {
        /** It is a fault. */
        record Understood(FaultSpec spec) implements Parsed {}

        /** It is none; the message says all that is wrong, and what was expected. */
        record Mistaken(String message) implements Parsed {}
    }

    /**
     * Reads a fault, such as {@code status=500,share=2%,from=10s,to=40s}: exactly one of {@value
     * FaultParser#KINDS}, then {@code share}, {@code from} and {@code to} as wanted.
     */
    public static Parsed parse(String text) {
        return new FaultParser(text).parse();
    }

    /** The text that it was read from. */
    @Override
    public String toString() {
        return text;
    }
}
