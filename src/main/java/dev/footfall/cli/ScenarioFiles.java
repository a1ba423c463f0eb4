package dev.footfall.cli;

import dev.footfall.scenario.Problem;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Reads scenario files for commands. */
final class ScenarioFiles {

    private ScenarioFiles() {}

    /**
     * Reads a scenario.
     *
     * @throws Refusal after having printed every problem
     */
    static Scenario load(@Nullable Path file, Console console) {
        if (file == null) {
            throw new Refusal(
                    ExitCode.USAGE, "Name a scenario file, such as scenarios/first-steps.yaml");
        }
        return switch (ScenarioReader.read(file)) {
            case ScenarioLoad.Loaded(Scenario scenario) -> scenario;
            case ScenarioLoad.Rejected(List<Problem> problems) -> {
                print(problems, console);
                throw new Refusal(
                        ExitCode.REJECTED,
                        problems.size() == 1
                                ? "1 problem. Nothing was sent."
                                : problems.size() + " problems. Nothing was sent.");
            }
        };
    }

    static void print(List<Problem> problems, Console console) {
        problems.forEach(problem -> console.err().println(problem));
    }
}
