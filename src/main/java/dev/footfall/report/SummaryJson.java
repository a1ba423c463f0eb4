package dev.footfall.report;

import dev.footfall.metrics.Attempts;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.Percentiles;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.run.Marker;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * {@code summary.json}. Names and order are what scripts rely on: further fields go to the end of
 * their object. A value with nothing measured behind it is null, never 0.
 */
public final class SummaryJson {

    /** The file's name in the run directory. */
    public static final String FILE = "summary.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SummaryJson() {}

    /**
     * Writes {@code summary.json} into the run directory, whole or not at all.
     *
     * @throws IOException when the directory cannot be written
     */
    public static void write(Path dir, Summary summary) throws IOException {
        AtomicFile.write(dir, FILE, text(summary));
    }

    /** The same as text, indented, with a line end at its end. */
    public static String text(Summary summary) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json(summary)) + "\n";
    }

    /**
     * Reads {@code summary.json} from a run directory.
     *
     * @throws IOException when there is none, or when it is not what {@link #write} writes
     */
    public static Summary read(Path dir) throws IOException {
        Path file = dir.resolve(FILE);
        try {
            return SummaryReader.summary(MAPPER.readTree(Files.readString(file)));
        } catch (NoSuchFileException none) {
            throw new IOException("no " + FILE + " in " + dir + ": its run has not ended", none);
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException wrong) {
            String said = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            throw new IOException(file + " cannot be read: " + said, wrong);
        }
    }

    private static ObjectNode json(Summary summary) {
        ObjectNode root = NODES.objectNode();
        root.put("name", summary.name());
        root.put("seed", summary.seed());
        root.put("digest", summary.digest());
        root.put("startedAt", summary.startedAt().toString());
        root.put("durationMs", summary.durationMs());
        root.putObject("events")
                .put("planned", summary.events().planned())
                .put("sent", summary.events().sent())
                .put("acknowledged", summary.events().acknowledged())
                .put("refused", summary.events().refused())
                .put("failed", summary.events().failed())
                .put("notSent", summary.events().notSent());
        counts(root.putObject("statuses"), summary.statuses());
        counts(root.putObject("reasons"), summary.reasons());
        ObjectNode latency = root.putObject("latencyMs");
        percentiles(latency.putObject("dispatchDelay"), summary.dispatchDelay());
        percentiles(latency.putObject("service"), summary.service());
        percentiles(latency.putObject("felt"), summary.felt());
        root.putObject("rate")
                .put("plannedPerSecond", rounded(summary.plannedPerSecond()))
                .put("sentPerSecond", rounded(summary.sentPerSecond()));
        root.put("generatorLimited", summary.generatorLimited());
        ReplayCounts replay = summary.replay();
        if (replay != null) {
            ObjectNode node = root.putObject("replay");
            node.put("records", replay.records()).put("events", replay.events());
            counts(node.putObject("skipped"), replay.skipped());
        }
        root.putArray("thresholds")
                .addAll(summary.thresholds().stream().map(SummaryJson::threshold).toList());
        root.put("exit", summary.exit());
        further(root, summary);
        return root;
    }

    private static void further(ObjectNode root, Summary summary) {
        root.put("runId", summary.runId());
        root.put("target", summary.target());
        root.put("app", summary.app());
        root.put("ended", summary.ended().word());
        counts(root.putObject("eventsByType"), summary.eventsByType());
        root.putObject("expectations")
                .put("met", summary.expectationsMet())
                .put("missed", summary.expectationsMissed());
        var limits = root.putArray("generatorLimits");
        summary.generatorLimits().forEach(limits::add);
        Summary.RecordCounts record = summary.record();
        if (record != null) {
            root.putObject("record")
                    .put("entries", record.entries())
                    .put("lost", record.lost())
                    .put("because", record.because())
                    .put("parts", record.parts());
        }
        conduct(root, summary.extras().conduct());
        if (summary.extras().received() != null) {
            root.put("received", summary.extras().received());
        }
        root.putArray("stories")
                .addAll(summary.stories().stream().map(SummaryJson::story).toList());
        bytes(root.putObject("bytes"), summary);
    }

    private static void bytes(ObjectNode node, Summary summary) {
        Bytes bytes = summary.bytes();
        boolean known = bytes.known();
        node.put("sent", known ? bytes.sent() : null);
        node.put("received", known ? bytes.received() : null);
        node.put("sentPerSecond", known ? rounded(summary.perSecond(bytes.sent())) : null);
        node.put("receivedPerSecond", known ? rounded(summary.perSecond(bytes.received())) : null);
    }

    private static ObjectNode story(StoryVerdict verdict) {
        ObjectNode node = NODES.objectNode();
        node.put("story", verdict.text());
        node.put("measured", figure(verdict.measured()));
        node.put("expected", figure(verdict.expected()));
        node.put("low", figure(verdict.low()));
        node.put("high", figure(verdict.high()));
        node.put("holds", verdict.holds());
        node.put("why", verdict.why());
        return node;
    }

    private static @Nullable BigDecimal figure(double value) {
        return Double.isNaN(value)
                ? null
                : BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    private static void conduct(ObjectNode root, Conduct conduct) {
        var steering = root.putArray("steering");
        for (Marker mark : conduct.steering()) {
            steering.addObject().put("atMs", mark.atNanos() / 1_000_000).put("what", mark.word());
        }
        root.put("abortedBy", conduct.abortedBy());
        Attempts attempts = conduct.attempts();
        root.putObject("retries")
                .put("events", attempts.retriedEvents())
                .put("retries", attempts.retries())
                .put("perhapsTwice", attempts.perhapsTwice())
                .put("retryAfters", attempts.retryAfters());
        root.putObject("connections")
                .put(
                        "opened",
                        conduct.connectionsOpened() < 0 ? null : conduct.connectionsOpened());
    }

    private static void counts(ObjectNode node, Map<?, Long> counts) {
        counts.forEach((key, count) -> node.put(key.toString(), count));
    }

    private static void percentiles(ObjectNode node, Percentiles latency) {
        boolean any = latency.count() > 0;
        node.put("p50", any ? rounded(latency.p50()) : null);
        node.put("p90", any ? rounded(latency.p90()) : null);
        node.put("p99", any ? rounded(latency.p99()) : null);
        node.put("p999", any ? rounded(latency.p999()) : null);
        node.put("max", any ? rounded(latency.max()) : null);
        node.put("p95", any && latency.p95() >= 0 ? rounded(latency.p95()) : null);
        node.put("count", latency.count());
        node.put("min", any && latency.min() >= 0 ? rounded(latency.min()) : null);
        node.put("mean", any && latency.mean() >= 0 ? rounded(latency.mean()) : null);
    }

    private static ObjectNode threshold(Judgement judgement) {
        ObjectNode node = NODES.objectNode();
        node.put("expr", judgement.expr());
        node.put(
                "value",
                judgement.value().isPresent() ? rounded(judgement.value().getAsDouble()) : null);
        node.put("held", judgement.held());
        node.put("unit", judgement.unit());
        return node;
    }

    /** To a thousandth: a microsecond where milliseconds are meant. */
    private static BigDecimal rounded(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
