package dev.footfall.cli;

import dev.footfall.run.RunRequest;
import dev.footfall.schedule.VisitPlan.Shard;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The flags that {@code run} and {@code replay} share. */
final class PlayOptions {

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "Base address of the endpoint. Default: one inside this process.")
    @Nullable URI target;

    @Option(names = "--app", paramLabel = "SLUG", description = "The App. Default: the scenario's.")
    @Nullable String app;

    @Option(names = "--seed", paramLabel = "N", description = "What chance is drawn from.")
    @Nullable Long seed;

    @Option(
            names = "--rate",
            paramLabel = "R",
            converter = Converters.RateConverter.class,
            description = "Single events, evenly spaced: 200/s, 90/min, 1000/h.")
    @Nullable Double rate;

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "A closed crowd: each waits for an answer before going on.")
    @Nullable Integer users;

    @Option(
            names = "--duration",
            paramLabel = "D",
            converter = Converters.DurationConverter.class,
            description = "How long, in wall time, in place of the scenario's own end.")
    @Nullable Duration duration;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "How many events, in place of the scenario's own end.")
    @Nullable Long events;

    @Option(
            names = "--speed",
            paramLabel = "X|max",
            converter = Converters.SpeedConverter.class,
            description = "The people's seconds in one of ours; max leaves every pause out.")
    @Nullable Double speed;

    @Option(
            names = "--max-in-flight",
            paramLabel = "N",
            defaultValue = "" + RunRequest.MAX_IN_FLIGHT,
            description =
                    "Calls waiting at once; beyond it events are not sent. Default:"
                            + " ${DEFAULT-VALUE}.")
    int maxInFlight = RunRequest.MAX_IN_FLIGHT;

    @Option(
            names = "--timeout",
            paramLabel = "D",
            converter = Converters.DurationConverter.class,
            description = "How long an answer may take. Default: 10s.")
    Duration timeout = RunRequest.DEADLINE;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run directory. Default: runs/<utc-time>-<name>.")
    @Nullable Path out;

    @Option(
            names = "--fail-if",
            paramLabel = "EXPR",
            description = "Fail when it holds: 'p99(felt) > 250ms', 'error_rate > 1%%', …")
    List<String> failIf = List.of();

    @Option(
            names = "--abort-after",
            paramLabel = "D",
            converter = Converters.DurationConverter.class,
            description =
                    "End the run in order once a --fail-if has held for so long. Default: it is"
                            + " played to its end.")
    @Nullable Duration abortAfter;

    @Mixin RetryOptions retry = new RetryOptions();

    @Mixin MetricsOptions metrics = new MetricsOptions();

    @Mixin TransportOptions transport = new TransportOptions();

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            converter = Converters.ShardConverter.class,
            description = "Play only every N-th session, beginning with the K-th.")
    Shard shard = Shard.WHOLE;

    @Option(
            names = "--allow-remote",
            description =
                    "Allow a target that is not this machine. It has no test mode: what you send"
                            + " spoils its analytics.")
    boolean allowRemote;

    @Option(names = "--quiet", description = "No progress.")
    boolean quiet;

    @Option(names = "--json", description = "Print summary.json instead of the text.")
    boolean json;

    @Option(names = "--no-picture", description = "Draw no dashboard.png.")
    boolean noPicture;

    @Option(
            names = "--theme",
            paramLabel = "dark|light",
            defaultValue = "dark",
            description = "The picture's colours. Default: ${DEFAULT-VALUE}.")
    String theme = "dark";
}
