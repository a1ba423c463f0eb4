package dev.footfall.desktop.engine;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.replay.LogLoad;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogProblem;
import dev.footfall.replay.LogReader;
import dev.footfall.replay.RecordedLog;
import dev.footfall.run.Run;
import dev.footfall.run.RunDirectory;
import dev.footfall.run.RunHandle;
import dev.footfall.run.RunPlan;
import dev.footfall.run.RunPlanner;
import dev.footfall.run.RunRequest;
import dev.footfall.scenario.Problem;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The real engine behind the window, with one local endpoint that has any App. */
public final class FootfallEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(FootfallEngine.class);

    private final Clock clock;
    private final RunPlanner planner;
    private final Path runs;
    private @Nullable LocalEndpoint endpoint;
    private @Nullable RunHandle current;
    private @Nullable Thread recorder;

    /**
     * Starts nothing yet.
     *
     * @param runs the folder under which each run gets its own
     */
    public FootfallEngine(Path runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
        this.planner = new RunPlanner(clock);
    }

    /** Only to see how much a plan holds; nothing is sent there. */
    private static final RunRequest NOWHERE =
            RunRequest.of(URI.create("http://127.0.0.1"), true, null);

    private record OfScenario(Scenario scenario) implements Opened.Plan {}

    private record OfLog(RecordedLog log, String title) implements Opened.Plan {}

    @Override
    public Opened open(Path file) {
        try {
            local();
        } catch (EndpointException trouble) {
            LOG.warn("The local endpoint is tried again when a run starts", trouble);
        }
        return LogNames.looksLikeLog(file) ? openLog(file) : openScenario(file);
    }

    private static Opened openScenario(Path file) {
        return switch (ScenarioReader.read(file)) {
            case ScenarioLoad.Rejected(List<Problem> problems) -> new Opened.Rejected(problems);
            case ScenarioLoad.Loaded(Scenario scenario) -> ready(file, scenario);
        };
    }

    private static Opened ready(Path file, Scenario scenario) {
        PlanEstimate estimate =
                PlanEstimate.of(scenario, RunPlanner.visits(scenario, scenario.seed(), NOWHERE));
        return new Opened.Ready(
                scenario.name(),
                scenario.notes(),
                file,
                scenario.app(),
                scenario.seed(),
                estimate.duration(),
                estimate.events(),
                null,
                new OfScenario(scenario));
    }

    private static Opened openLog(Path file) {
        return switch (LogReader.read(file, LogOptions.defaults())) {
            case LogLoad.Rejected(List<LogProblem> problems) ->
                    new Opened.Rejected(problems.stream().map(FootfallEngine::problem).toList());
            case LogLoad.Loaded(RecordedLog log) -> {
                String title = String.valueOf(file.getFileName());
                yield new Opened.Ready(
                        title,
                        "",
                        file,
                        "demo",
                        0,
                        Duration.between(log.first(), log.last()),
                        OptionalLong.of(log.counts().events()),
                        new Opened.Recording(
                                log.counts().records(),
                                log.counts().events(),
                                log.counts().skipped()),
                        new OfLog(log, title));
            }
        };
    }

    private static Problem problem(LogProblem of) {
        return new Problem(
                of.file(),
                (int) Math.min(Integer.MAX_VALUE, of.line()),
                (int) Math.min(Integer.MAX_VALUE, of.column()),
                of.what(),
                of.expected());
    }

    @Override
    public synchronized Started start(Opened.Ready what, Destination destination) {
        try {
            RunRequest request =
                    switch (destination) {
                        case Destination.Local(String slug) ->
                                RunRequest.of(local().baseUri(), true, slug);
                        case Destination.Remote remote ->
                                RunRequest.of(remote.base(), false, remote.slug());
                    };
            RunPlan plan =
                    switch (what.plan()) {
                        case OfScenario(Scenario scenario) ->
                                planner.plan(scenario, request)
                                        .judgedBy(RunRecorder.rules(scenario.failIf()));
                        case OfLog(RecordedLog log, String title) ->
                                planner.plan(log, title, what.file().toString(), request);
                        default -> throw new IllegalStateException("opened by another engine");
                    };
            Path directory = RunDirectory.fresh(runs, plan.identity().runId());
            RunHandle run = Run.start(plan, directory, clock);
            current = run;
            recorder = Thread.ofVirtual().start(recorder(directory, run, what.plan())::record);
            return new Started.Running(run, directory);
        } catch (EndpointException trouble) {
            return new Started.NotStarted(String.valueOf(trouble.getMessage()));
        } catch (IOException trouble) {
            return new Started.NotStarted(
                    "The run's folder under %s cannot be made (%s). Free some space there, or start Footfall elsewhere."
                            .formatted(runs.toAbsolutePath(), trouble.getMessage()));
        }
    }

    private static RunRecorder recorder(Path directory, RunHandle run, Opened.Plan plan) {
        return switch (plan) {
            case OfScenario _ -> new RunRecorder(directory, run, null);
            case OfLog(RecordedLog log, String _) -> new RunRecorder(directory, run, log.counts());
            default -> throw new IllegalStateException("opened by another engine");
        };
    }

    /** One endpoint as long as the window is open: its counts go on over runs and Apps. */
    private synchronized LocalEndpoint local() throws EndpointException {
        LocalEndpoint present = endpoint;
        if (present == null) {
            present = LocalEndpoint.start(EndpointOptions.defaults().withOpenSlugs(true), clock);
            endpoint = present;
        }
        return present;
    }

    @Override
    public synchronized Optional<LocalEndpoint> localEndpoint() {
        return Optional.ofNullable(endpoint);
    }

    @Override
    public synchronized void close() {
        RunHandle run = current;
        if (run != null) {
            run.stop();
            try {
                if (!run.await(Duration.ofSeconds(5))) {
                    LOG.warn("The run did not end within 5 s of the window's closing.");
                } else if (recorder != null) {
                    recorder.join();
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
        if (endpoint != null) {
            endpoint.close();
        }
    }
}
