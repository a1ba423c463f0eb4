package dev.footfall.scenario.script;

/** A whole number: given, drawn, or a variable's. */
public sealed interface Amount {

    /** Always the same. */
    record Fixed(long value) implements Amount {}

    /** Drawn evenly, both ends included. */
    record Between(long least, long most) implements Amount {}

    /** A variable whose value is always a whole number. */
    record Of(String variable) implements Amount {}
}
