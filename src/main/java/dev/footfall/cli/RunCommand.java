package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.metrics.Threshold;
import dev.footfall.run.RunPlanner;
import dev.footfall.scenario.Scenario;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(name = "run", description = "Play a scenario.")
final class RunCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;
    private final Player player;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A scenario file, or the name of a built-in one.")
    @Nullable Path scenario;

    @Mixin PlayOptions options = new PlayOptions();

    RunCommand(Console console, Clock clock, Player player) {
        this.console = console;
        this.clock = clock;
        this.player = player;
    }

    @Override
    public Integer call() throws InterruptedException {
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
