package dev.footfall.run;

/** What drives a run forward. */
public sealed interface Pace {

    /**
     * Open: sessions come when the plan says, whatever the server does.
     *
     * @param speed how many of the people's seconds pass in one of ours, above 0
     */
    record Sessions(double speed) implements Pace {}

    /**
     * Open: single events at an even rate, in the order in which sessions would produce them.
     *
     * @param perSecond above 0
     * @param speed sets that order only, above 0
     */
    record Events(double perSecond, double speed) implements Pace {}

    /**
     * Closed: so many people, each of whom waits for an answer before the next event and starts
     * anew as soon as they have left.
     *
     * @param users at least 1
     * @param speed how fast their pauses pass; infinite leaves every pause out
     */
    record Users(int users, double speed) implements Pace {}
}
