package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.run.Rehearsal;
import dev.footfall.run.RunHandle;
import dev.footfall.run.RunPlan;
import dev.footfall.run.RunSnapshot;
import dev.footfall.send.TransportException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A run from its rehearsal to its end, as someone at a terminal watches and steers it: by keys and
 * by Ctrl+C. What was interrupted is awaited until this is closed.
 */
final class SteeredRun implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Console console;
    private final PlayOptions options;
    private final Rehearsal rehearsal;
    private final Interruption interruption;
    private final SteeringKeys keys;

    SteeredRun(Console console, Clock clock, PlayOptions options) {
        this.console = console;
        this.options = options;
        this.rehearsal = new Rehearsal(clock);
        this.interruption = Interruption.runs(rehearsal::end);
        this.keys = SteeringKeys.attach(console, options.quiet, rehearsal::end);
    }

    /** What is to be played, once this machine is warm; null when that was ended. */
    @Nullable RunPlan rehearsed(RunPlan plan) {
        if (!options.quiet && rehearsal.ahead(plan)) {
            console.err().println("Rehearsing for some seconds, on this machine and uncounted …");
        }
        return rehearsal.hold(plan);
    }

    /**
     * The run, which is steered from here on.
     *
     * @throws Refusal when its connections cannot be set up as asked
     */
    RunHandle started(Supplier<RunHandle> start) {
        try {
            RunHandle run = start.get();
            interruption.nowRuns(run::stop);
            keys.steer(run);
            return run;
        } catch (TransportException wrong) {
            throw new Refusal(ExitCode.USAGE, wrong.getMessage() + ". Nothing was sent.");
        }
    }

    /** Shows how it goes until it is over, and lets its figures out meanwhile. */
    RunSnapshot watched(RunHandle run) throws InterruptedException {
        try (MetricsOptions.Open _ = figures(run)) {
            ProgressLine progress = new ProgressLine(console);
            while (!run.await(BETWEEN_LOOKS)) {
                if (!options.quiet) {
                    progress.show(run.snapshot());
                }
            }
            if (!options.quiet) {
                progress.end(run.snapshot());
                console.err().println();
            }
            return run.snapshot();
        }
    }

    /** A run whose figures cannot be let out is ended before anyone relies on it. */
    private MetricsOptions.Open figures(RunHandle run) throws InterruptedException {
        try {
            return options.metrics.open(run::snapshot, console);
        } catch (Refusal taken) {
            run.stopNow();
            while (!run.await(BETWEEN_LOOKS)) {
                run.stopNow();
            }
            throw taken;
        }
    }

    /** Whether Ctrl+C or a signal ended it. */
    boolean interrupted() {
        return interruption.happened();
    }

    @Override
    public void close() {
        keys.close();
        interruption.close();
    }
}
