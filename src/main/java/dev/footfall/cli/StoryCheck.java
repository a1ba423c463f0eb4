package dev.footfall.cli;

import dev.footfall.scenario.Scenario;
import dev.footfall.session.story.Stories;
import dev.footfall.session.story.StoryVerdict;
import dev.footfall.session.story.Traffic;

import java.util.List;

/** Tells whether the traffic shows what its scenario says it must. */
final class StoryCheck {

    private StoryCheck() {}

    /** Prints every story's verdict; returns whether all hold. */
    static boolean holds(Scenario scenario, Traffic traffic, Console console) {
        List<StoryVerdict> verdicts = Stories.judge(scenario, traffic);
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
