package dev.footfall.desktop.engine;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.event.RunStamp;
import dev.footfall.outcome.Outcome;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogPeek;
import dev.footfall.replay.LogSample;
import dev.footfall.replay.RecordedLog;
import dev.footfall.report.RunJson;
import dev.footfall.run.Rehearsal;
import dev.footfall.run.Run;
import dev.footfall.run.RunDirectory;
import dev.footfall.run.RunHandle;
import dev.footfall.run.RunPlan;
import dev.footfall.run.RunPlanner;
import dev.footfall.run.RunRequest;
import dev.footfall.scenario.Scenario;
import dev.footfall.send.SendOptions;
import dev.footfall.send.SingleCall;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The real engine behind the window. Its one local endpoint has the Apps of the files that were
 * opened, and no others, so that a slug that is wrong is answered as it would be elsewhere.
 */
public final class FootfallEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(FootfallEngine.class);

    private final Clock clock;
    private final RunPlanner planner;
    private final Path runs;
    private final InnerEndpoint endpoint;
    private final Rehearsing rehearsing;
    private final List<RecordedLog> replaced = new ArrayList<>();
    private @Nullable RunHandle current;
    private Opened.@Nullable Plan playing;
    private @Nullable Thread recorder;

    /**
     * Starts nothing yet.
     *
     * @param runs the folder under which each run gets its own
     */
    public FootfallEngine(Path runs, Clock clock) {
        this(runs, clock, () -> new Rehearsal(clock));
    }

    /**
     * The same with its own rehearsals.
     *
     * @param rehearsals makes one for each start
     */
    FootfallEngine(Path runs, Clock clock, Supplier<Rehearsal> rehearsals) {
        this.runs = runs;
        this.clock = clock;
        this.endpoint = new InnerEndpoint(clock);
        this.rehearsing = new Rehearsing(rehearsals);
        this.planner = new RunPlanner(clock);
    }

    @Override
    public Opened open(Path file, ColumnChoice columns) {
        return admitted(Playable.read(file, columns));
    }

    @Override
    public LogSample sample(Path file, LogOptions how) {
        return LogPeek.at(file, how);
    }

    @Override
    public Opened open(Path file, String text) {
        return admitted(Playable.read(file, text));
    }

    /** The App that a file names exists at the local endpoint. */
    private Opened admitted(Opened opened) {
        try {
            LocalEndpoint here = endpoint.get();
            if (opened instanceof Opened.Ready ready) {
                here.admit(ready.app());
            }
        } catch (EndpointException trouble) {
            LOG.warn("The local endpoint is tried again when a run starts", trouble);
        }
        return opened;
    }

    @Override
    public synchronized Started start(
            Opened.Ready what, Destination destination, Replaying replaying) {
        try {
            RunRequest request =
                    switch (destination) {
                        case Destination.Local(String slug) -> {
                            LocalEndpoint here = endpoint.get();
                            here.admit(what.app());
                            yield RunRequest.of(here.baseUri(), true, slug);
                        }
                        case Destination.Remote remote ->
                                RunRequest.of(remote.base(), false, remote.slug());
                    };
            RunPlan asked =
                    switch (what.plan()) {
                        case Playable.OfScenario(Scenario scenario) ->
                                planner.plan(scenario, request)
                                        .judgedBy(RunRecorder.rules(scenario.failIf()));
                        case Playable.OfLog(RecordedLog log, String title, LogOptions _) ->
                                planner.plan(
                                        log.select(replaying.options()),
                                        title,
                                        what.file().toString(),
                                        request.withSpeed(replaying.speed()));
                        default -> throw new IllegalStateException("opened by another engine");
                    };
            Path directory = RunDirectory.fresh(runs, asked.identity().runId());
            RunPlan plan = rehearsing.hold(asked);
            if (plan == null) {
                Files.deleteIfExists(directory);
                return new Started.GivenUp();
            }
            RunJson.write(directory, AskedHere.of(what.plan(), plan, what.file(), replaying));
            RunHandle run = Run.start(plan, directory, clock);
            current = run;
            playing = what.plan();
            RunRecorder record = recorder(directory, run, what.plan());
            recorder = Thread.ofVirtual().start(record::record);
            return new Started.Running(
                    run,
                    new RunSource(
                            plan.identity(), directory, run, posted(what.plan(), plan, directory)),
                    prediction(what.plan()),
                    record.stories());
        } catch (EndpointException trouble) {
            return new Started.NotStarted(String.valueOf(trouble.getMessage()));
        } catch (IOException trouble) {
            return new Started.NotStarted(
                    "The run's folder under %s cannot be made (%s). Free some space there, or start Footfall elsewhere."
                            .formatted(runs.toAbsolutePath(), trouble.getMessage()));
        }
    }

    @Override
    public Duration warmingUp() {
        return rehearsing.left();
    }

    @Override
    public void giveUp() {
        rehearsing.giveUp();
    }

    @Override
    public SingleCall.Answer post(byte[] body, String contentType, Destination destination) {
        try {
            URI base =
                    switch (destination) {
                        case Destination.Local _ -> endpoint.get().baseUri();
                        case Destination.Remote remote -> remote.base();
                    };
            SendOptions options =
                    new SendOptions(
                            SendOptions.interactionsOf(base, destination.slug()),
                            RunRequest.DEADLINE,
                            1,
                            null);
            return SingleCall.post(options, body, contentType, clock);
        } catch (EndpointException trouble) {
            return new SingleCall.Answer(
                    new Outcome.NotSent(String.valueOf(trouble.getMessage()), 0), "");
        }
    }

    private static List<Double> prediction(Opened.Plan plan) {
        return plan instanceof Playable.OfScenario(Scenario scenario)
                ? EarlierRun.prediction(scenario)
                : List.of();
    }

    @Override
    public synchronized void release(Opened.Ready opened) {
        if (!(opened.plan() instanceof Playable.OfLog(RecordedLog log, String _, LogOptions _))) {
            return;
        }
        RunHandle run = current;
        if (run != null && opened.plan().equals(playing) && !run.snapshot().phase().over()) {
            replaced.add(log);
        } else {
            close(log);
        }
    }

    private static void close(RecordedLog log) {
        try {
            log.close();
        } catch (IOException trouble) {
            LOG.warn("A log that is no longer needed could not be closed", trouble);
        }
    }

    @Override
    public Path runs() {
        return runs;
    }

    @Override
    public Earlier earlier(Path directory) throws IOException {
        return EarlierRun.in(directory);
    }

    private static Posted posted(Opened.Plan played, RunPlan plan, Path directory) {
        SessionSource sessions = plan.visits().sessions();
        RunStamp stamp = plan.markSynthetic() ? new RunStamp(plan.identity().runId()) : null;
        return played instanceof Playable.OfLog(RecordedLog log, String _, LogOptions _)
                ? new PostedLog(
                        directory, new PostedBodies(sessions, stamp, PostedBodies.OF_LOG, log))
                : new PostedBodies(sessions, stamp);
    }

    private static RunRecorder recorder(Path directory, RunHandle run, Opened.Plan plan) {
        return switch (plan) {
            case Playable.OfScenario(Scenario scenario) ->
                    new RunRecorder(directory, run, scenario, null);
            case Playable.OfLog(RecordedLog log, String _, LogOptions _) ->
                    new RunRecorder(directory, run, null, log.counts());
            default -> throw new IllegalStateException("opened by another engine");
        };
    }

    @Override
    public Optional<LocalEndpoint> localEndpoint() {
        return endpoint.present();
    }

    @Override
    public void close() {
        // Before the lock, which a start holds.
        rehearsing.close();
        end();
    }

    private synchronized void end() {
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
        replaced.forEach(FootfallEngine::close);
        replaced.clear();
        endpoint.close();
    }
}
