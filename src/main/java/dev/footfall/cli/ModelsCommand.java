package dev.footfall.cli;

import dev.footfall.session.click.Grades;
import dev.footfall.session.click.ModelsReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.json.JsonMapper;

import java.util.concurrent.Callable;

@Command(
        name = "models",
        description = "Print each click model's computed click rates beside simulated ones.")
final class ModelsCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--grades",
            paramLabel = "G,G,…",
            defaultValue = "3,1,4,0,2,0,1,0,0,2",
            description = "Relevance 0 to 4, top down. Default: ${DEFAULT-VALUE}.")
    String grades = "";

    @Option(
            names = "--sessions",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many to simulate. Default: ${DEFAULT-VALUE}.")
    long sessions;

    @Option(names = "--seed", paramLabel = "N", description = "What chance is drawn from.")
    long seed = 1;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    ModelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            ModelsReport report = ModelsReport.of(Grades.parse(grades), sessions, seed);
            console.out()
                    .print(
                            json
                                    ? JsonMapper.shared().writeValueAsString(report.toJson()) + "\n"
                                    : report.toText());
            console.out().flush();
            return ExitCode.FINE;
        } catch (IllegalArgumentException mistaken) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(mistaken.getMessage()));
        }
    }
}
