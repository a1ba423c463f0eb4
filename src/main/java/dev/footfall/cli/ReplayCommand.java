package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.export.RunLog;
import dev.footfall.metrics.Threshold;
import dev.footfall.replay.LogFormat;
import dev.footfall.replay.LogLoad;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogProblem;
import dev.footfall.replay.LogReader;
import dev.footfall.replay.RecordedLog;
import dev.footfall.replay.ReplayOptions;
import dev.footfall.replay.SelectedLog;
import dev.footfall.run.RunPlanner;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(name = "replay", description = "Play a recorded log.")
final class ReplayCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;
    private final Player player;

    @Parameters(
            paramLabel = "LOG",
            description =
                    "JSON Lines, UBI, HAR, CSV or OTTO, plain or packed with gzip or zstd; or an"
                            + " earlier run's directory.")
    @Nullable Path log;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "auto",
            description = "auto, jsonl, ubi, otto, har, csv. Default: ${DEFAULT-VALUE}.")
    String format = "auto";

    @Option(
            names = "--map",
            paramLabel = "field=column",
            description =
                    "The endpoint's field and the log's column; may be repeated. In JSON a dotted"
                            + " name leads into objects: query=payload.search.text.")
    Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--time-field", paramLabel = "F", description = "The field that says when.")
    @Nullable String timeField;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "The zone of times that name none. Default: ${DEFAULT-VALUE}.")
    ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--keep-time",
            paramLabel = "FIELD",
            description = "Send the original time along in this extra field.")
    @Nullable String keepTime;

    @Option(
            names = "--from",
            paramLabel = "T",
            description =
                    "Leave out what happened before: a time after the log's first event (10m), or"
                            + " an instant (2026-11-24T08:00:00Z).")
    @Nullable String from;

    @Option(
            names = "--until",
            paramLabel = "T",
            description = "Leave out what happened then or later, as for --from.")
    @Nullable String until;

    @Option(
            names = "--longest-gap",
            paramLabel = "D",
            converter = Converters.DurationConverter.class,
            description = "Where nobody does anything for longer, wait only so long.")
    @Nullable Duration longestGap;

    @Option(
            names = "--loop",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often. Later rounds are other sessions.")
    int rounds = 1;

    @Option(names = "--new-session-ids", description = "Rename sessions to r-<seed>-<number>.")
    boolean newSessionIds;

    @Option(
            names = "--no-mark",
            description = "Send bodies as recorded, without the synthetic mark.")
    boolean noMark;

    @Mixin PlayOptions options = new PlayOptions();

    ReplayCommand(Console console, Clock clock, Player player) {
        this.console = console;
        this.clock = clock;
        this.player = player;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (log == null) {
            throw new Refusal(ExitCode.USAGE, "Name a log file.");
        }
        List<Threshold> thresholds = Player.thresholds(List.of(), options.failIf);
        Path file = orSent(log);
        try (RecordedLog recorded = load(file)) {
            if (!options.quiet) {
                console.err().println(ReplayText.of(recorded));
            }
            SelectedLog selected = select(recorded);
            String slug = options.app == null ? "demo" : options.app;
            try (Target target = Target.of(options, slug, clock)) {
                var request = Requests.of(options, target);
                String title = RunLog.title(file);
                return player.play(
                        new RunPlanner(clock).plan(selected, title, log.toString(), request),
                        null,
                        thresholds,
                        selected,
                        target,
                        options);
            }
        }
    }

    /** Reads a log as the flags say. */
    RecordedLog load(Path file) {
        LogOptions how =
                LogOptions.defaults()
                        .withFormat(format())
                        .withTimeField(timeField)
                        .withMapping(map)
                        .withZone(zone)
                        .withKeepTimeAs(keepTime);
        return switch (LogReader.read(orSent(file), how)) {
            case LogLoad.Loaded(RecordedLog recorded) -> recorded;
            case LogLoad.Rejected(List<LogProblem> problems) -> {
                problems.forEach(problem -> console.err().println(problem));
                throw new Refusal(ExitCode.REJECTED, "Nothing was sent.");
            }
        };
    }

    /** An earlier run's directory stands for what it sent. */
    private static Path orSent(Path file) {
        if (!RunLog.isRun(file)) {
            return file;
        }
        try {
            return RunLog.of(file);
        } catch (IOException trouble) {
            throw new Refusal(
                    ExitCode.REJECTED,
                    "%s: %s. Nothing was sent.".formatted(file, trouble.getMessage()));
        }
    }

    /** The part that the flags name. */
    SelectedLog select(RecordedLog recorded) {
        try {
            Duration start = after(recorded, "--from", from);
            ReplayOptions how =
                    new ReplayOptions(
                            start == null ? Duration.ZERO : start,
                            after(recorded, "--until", until),
                            longestGap,
                            rounds,
                            null,
                            !noMark);
            long seed = options.seed == null ? 0 : options.seed;
            SelectedLog selected =
                    recorded.select(newSessionIds ? how.withNewSessionIds(seed) : how);
            if (selected.events() == 0) {
                throw new Refusal(
                        ExitCode.USAGE,
                        "Nothing happened in this part of the log: it goes from %s to %s."
                                .formatted(recorded.first(), recorded.last()));
            }
            return selected;
        } catch (IllegalArgumentException outOfRange) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "--from, --until, --longest-gap, --loop: " + outOfRange.getMessage() + ".");
        }
    }

    private static @Nullable Duration after(
            RecordedLog recorded, String flag, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new Converters.DurationConverter().convert(text);
        } catch (TypeConversionException noDuration) {
            try {
                Duration after = Duration.between(recorded.first(), Instant.parse(text));
                return after.isNegative() ? Duration.ZERO : after;
            } catch (DateTimeParseException noInstant) {
                throw new Refusal(
                        ExitCode.USAGE,
                        flag
                                + " takes a time after the log's first event (90s, 10m) or an"
                                + " instant (2026-11-24T08:00:00Z), not \""
                                + text
                                + "\".");
            }
        }
    }

    private LogFormat format() {
        return LogFormat.named(format)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        ExitCode.USAGE,
                                        "--format knows auto, jsonl, ubi, otto, har and csv, not \""
                                                + format
                                                + "\"."));
    }
}
