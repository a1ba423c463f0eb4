package dev.footfall.cli;

import dev.footfall.run.PlanLines;
import dev.footfall.run.RunPlanner;
import dev.footfall.run.RunRequest;
import dev.footfall.scenario.Load;
import dev.footfall.scenario.Scenario;
import dev.footfall.schedule.VisitPlan;
import dev.footfall.session.story.Stories;
import dev.footfall.session.story.Traffic;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

@Command(
        name = "generate",
        description =
                "Write a scenario's events as JSON Lines to standard output; send nothing. The"
                        + " digest goes to standard error.")
final class GenerateCommand implements Callable<Integer> {

    private static final long NONE = Long.MAX_VALUE;

    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file.")
    @Nullable Path scenario;

    @Option(names = "--sessions", paramLabel = "N", description = "So many sessions.")
    @Nullable Long sessions;

    @Option(names = "--events", paramLabel = "N", description = "At most so many events.")
    @Nullable Long events;

    @Option(names = "--seed", paramLabel = "N", description = "What chance is drawn from.")
    @Nullable Long seed;

    @Option(
            names = "--check",
            description = "Write no events; tell whether the traffic shows what the scenario says.")
    boolean check;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Scenario loaded = ScenarioFiles.load(scenario, console);
        PlanLines lines = new PlanLines(plan(loaded), loaded.markSynthetic());
        Traffic traffic = new Traffic();
        String digest;
        try {
            digest =
                    lines.write(
                            events == null ? NONE : events,
                            check ? OutputStream.nullOutputStream() : new Checked(console.out()),
                            check ? traffic::add : (_, _) -> {});
        } catch (IOException gone) {
            // The reader has gone (head, less): nobody is left to write for.
            return ExitCode.FINE;
        }
        console.out().flush();
        console.err().println(digest);
        if (check && !StoryCheck.holds(Stories.judge(loaded, traffic), console)) {
            return ExitCode.FAILED;
        }
        return ExitCode.FINE;
    }

    /** A print stream keeps its troubles to itself; this one asks. */
    private static final class Checked extends FilterOutputStream {
        private final PrintStream print;

        private Checked(PrintStream print) {
            super(print);
            this.print = print;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            print.write(bytes, from, count);
            if (print.checkError()) {
                throw new IOException("nobody reads");
            }
        }
    }

    private VisitPlan plan(Scenario loaded) {
        RunRequest asIs = RunRequest.of(URI.create("http://127.0.0.1"), true, null);
        boolean limited = sessions != null || events != null;
        RunRequest request =
                limited
                        ? new RunRequest(
                                asIs.target(),
                                true,
                                null,
                                OptionalLong.empty(),
                                null,
                                OptionalInt.empty(),
                                null,
                                OptionalLong.of(NONE),
                                null,
                                1,
                                asIs.deadline(),
                                asIs.shard(),
                                null)
                        : asIs;
        VisitPlan plan = RunPlanner.visits(loaded, seed == null ? loaded.seed() : seed, request);
        if (!limited
                && plan.durationNanos() == NONE
                && plan.mostSessions() == NONE
                && endless(loaded.load())) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "This scenario has no end of its own. Say how much: --sessions N or --events"
                            + " N.");
        }
        return new VisitPlan(
                plan.sessions(),
                plan.arrivals(),
                plan.durationNanos(),
                sessions == null ? plan.mostSessions() : sessions,
                plan.shard());
    }

    /** Whether people go on coming for ever. */
    private static boolean endless(Load load) {
        return load.stages().isEmpty() || load.stages().getLast().length() == null;
    }
}
