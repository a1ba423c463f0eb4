package dev.footfall.cli;

import dev.footfall.scenario.BuiltInScenarios;
import dev.footfall.scenario.Problem;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
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
        return loaded(ScenarioReader.read(found(file)), console);
    }

    /**
     * Reads a text that was a scenario file's.
     *
     * @throws Refusal after having printed every problem
     */
    static Scenario load(Path file, String text, Console console) {
        return loaded(ScenarioReader.read(file, text), console);
    }

    private static Scenario loaded(ScenarioLoad load, Console console) {
        return switch (load) {
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

    /** A file, or else the built-in scenario of that name. */
    static Path found(Path file) {
        if (Files.exists(file) || file.getParent() != null) {
            return file;
        }
        Path builtIn = BuiltInScenarios.onClassPath().named(file.toString());
        return builtIn == null ? file : builtIn;
    }

    static void print(List<Problem> problems, Console console) {
        problems.forEach(problem -> console.err().println(problem));
    }
}
