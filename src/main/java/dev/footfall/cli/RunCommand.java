package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.metrics.Threshold;
import dev.footfall.run.RunPlanner;
import dev.footfall.scenario.Scenario;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(name = "run", description = "Play a scenario.")
final class RunCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;
    private final Player player;

    @Spec CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description =
                    "Play the rest of the run in this directory, in place of naming a scenario.")
    @Nullable Path resume;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "A scenario file, or the name of a built-in one.")
    @Nullable Path scenario;

    @Mixin PlayOptions options = new PlayOptions();

    private List<String> given() {
        if (scenario != null) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "--resume plays what its directory asked for: leave " + scenario + " out.");
        }
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    RunCommand(Console console, Clock clock, Player player) {
        this.console = console;
        this.clock = clock;
        this.player = player;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (resume != null) {
            return new Resumption(console, clock, player).resume(resume, options, given());
        }
        Scenario loaded = ScenarioFiles.load(scenario, console);
        List<Threshold> thresholds = Player.thresholds(loaded.failIf(), options.failIf);
        String slug = options.app == null ? loaded.app() : options.app;
        try (Target target = Target.of(options, slug, clock)) {
            var request = Requests.of(options, target);
            return player.play(
                    new RunPlanner(clock).plan(loaded, request),
                    loaded,
                    thresholds,
                    null,
                    target,
                    options);
        }
    }
}
