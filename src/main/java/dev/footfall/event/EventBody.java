package dev.footfall.event;

/**
 * What is posted: either a well-formed {@link Interaction}, or a {@link VerbatimBody} that is sent
 * exactly as someone wrote it, since a tester also needs bodies that the contract refuses.
 */
public sealed interface EventBody permits Interaction, VerbatimBody {

    /**
     * The name under which the event is counted: its {@code event_type} where it has one as text,
     * otherwise {@link #UNTYPED}.
     */
    String type();

    /** Counts events whose body names no type. */
    String UNTYPED = "(no type)";
}
