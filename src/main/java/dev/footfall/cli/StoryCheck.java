package dev.footfall.cli;

import dev.footfall.session.story.StoryVerdict;

import java.util.List;

/** Tells whether the traffic shows what its scenario says it must. */
final class StoryCheck {

    private StoryCheck() {}

    /** Prints every story's verdict; returns whether all hold. */
    static boolean holds(List<StoryVerdict> verdicts, Console console) {
        for (StoryVerdict verdict : verdicts) {
            console.err()
                    .println(
                            (verdict.holds() ? "holds  " : "FAILS  ")
                                    + verdict.text()
                                    + ": "
                                    + verdict.why());
        }
        return verdicts.stream().allMatch(StoryVerdict::holds);
    }
}
