package dev.footfall.cli;

import dev.footfall.scenario.Problem;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(name = "check", description = "Check scenario files and print every problem.")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
    List<Path> files = List.of();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int problems = 0;
        for (Path file : files) {
            switch (ScenarioReader.read(ScenarioFiles.found(file))) {
                case ScenarioLoad.Loaded(Scenario scenario) ->
                        console.out().println(file + ": fine (" + scenario.name() + ")");
                case ScenarioLoad.Rejected(List<Problem> found) -> {
                    ScenarioFiles.print(found, console);
                    problems += found.size();
                }
            }
        }
        if (problems > 0) {
            console.err().println(problems == 1 ? "1 problem." : problems + " problems.");
            return ExitCode.REJECTED;
        }
        return ExitCode.FINE;
    }
}
