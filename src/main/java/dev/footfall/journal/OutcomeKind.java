package dev.footfall.journal;

import dev.footfall.outcome.Outcome;

/** An outcome's kind as one word in the record. */
public enum OutcomeKind {
    /** Answered with a 2xx. */
    ACKNOWLEDGED("acknowledged"),
    /** Answered with anything else. */
    REFUSED("refused"),
    /** No complete answer before the deadline; counts as failed. */
    TIMED_OUT("timed out"),
    /** No complete answer for another cause; counts as failed. */
    UNREACHABLE("unreachable"),
    /** Due, but never handed to HTTP. */
    NOT_SENT("not sent");

    private final String word;

    OutcomeKind(String word) {
        this.word = word;
    }

    /** As it is stored. */
    public String word() {
        return word;
    }

    /** The kind of an outcome. */
    public static OutcomeKind of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Acknowledged _ -> ACKNOWLEDGED;
            case Outcome.Refused _ -> REFUSED;
            case Outcome.TimedOut _ -> TIMED_OUT;
            case Outcome.Unreachable _ -> UNREACHABLE;
            case Outcome.NotSent _ -> NOT_SENT;
        };
    }

    static OutcomeKind of(String word) {
        for (OutcomeKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown outcome \"" + word + "\" in the record");
    }
}
