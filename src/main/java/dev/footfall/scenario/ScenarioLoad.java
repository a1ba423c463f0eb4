package dev.footfall.scenario;

import java.util.List;

/** What reading a scenario file gives: a scenario, or everything that is wrong with it. */
public sealed interface ScenarioLoad {

    /** A file without problems. */
    record Loaded(Scenario scenario) implements ScenarioLoad {}

    /** At least one problem, in order of place; nothing of the file is used. */
    record Rejected(List<Problem> problems) implements ScenarioLoad {
        /** Copies the problems. */
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
