package dev.footfall.report;

import dev.footfall.metrics.Attempts;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.Percentiles;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.run.Marker;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** A summary from its JSON; what is missing at the end of an older file is empty or 0. */
final class SummaryReader {

    private SummaryReader() {}

    static Summary summary(JsonNode root) {
        JsonNode latency = root.required("latencyMs");
        SortedMap<Integer, Long> statuses = new TreeMap<>();
        tally(root.required("statuses"))
                .forEach((status, count) -> statuses.put(Integer.valueOf(status), count));
        return new Summary(
                root.required("name").asString(),
                root.required("seed").asLong(),
                text(root.path("digest")),
                Instant.parse(root.required("startedAt").asString()),
                root.required("durationMs").asLong(),
                counts(root.required("events")),
                statuses,
                tally(root.required("reasons")),
                percentiles(latency.required("dispatchDelay")),
                percentiles(latency.required("service")),
                percentiles(latency.required("felt")),
                root.required("thresholds").valueStream().map(SummaryReader::judgement).toList(),
                root.required("exit").asInt(),
                root.path("runId").asString(""),
                root.path("target").asString(""),
                root.path("app").asString(""),
                RunEnd.of(root.path("ended").asString("")),
                tally(root.path("eventsByType")),
                root.path("expectations").path("met").asLong(0),
                root.path("expectations").path("missed").asLong(0),
                new Extras(
                        root.path("generatorLimits").valueStream().map(JsonNode::asString).toList(),
                        replay(root.path("replay")),
                        record(root.path("record")),
                        root.path("received").isNumber() ? root.path("received").asLong() : null,
                        conduct(root),
                        root.path("stories").valueStream().map(SummaryReader::story).toList(),
                        bytes(root.path("bytes"))));
    }

    private static Conduct conduct(JsonNode root) {
        JsonNode retries = root.path("retries");
        return new Conduct(
                root.path("steering")
                        .valueStream()
                        .map(
                                mark ->
                                        new Marker(
                                                mark.required("atMs").asLong() * 1_000_000,
                                                mark.required("what").asString()))
                        .toList(),
                text(root.path("abortedBy")),
                new Attempts(
                        retries.path("events").asLong(0),
                        retries.path("retries").asLong(0),
                        retries.path("perhapsTwice").asLong(0),
                        retries.path("retryAfters").asLong(0)),
                root.path("connections").path("opened").asLong(-1));
    }

    private static Counts counts(JsonNode events) {
        return new Counts(
                events.required("planned").asLong(),
                events.required("sent").asLong(),
                events.required("acknowledged").asLong(),
                events.required("refused").asLong(),
                events.required("failed").asLong(),
                events.required("notSent").asLong());
    }

    private static Percentiles percentiles(JsonNode points) {
        if (!points.path("p50").isNumber()) {
            return Percentiles.NONE;
        }
        return new Percentiles(
                points.path("count").asLong(1),
                points.required("p50").asDouble(),
                points.required("p90").asDouble(),
                number(points.path("p95")),
                points.required("p99").asDouble(),
                points.required("p999").asDouble(),
                points.required("max").asDouble(),
                number(points.path("min")),
                number(points.path("mean")));
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }

    private static Bytes bytes(JsonNode bytes) {
        return bytes.path("sent").isNumber()
                ? new Bytes(bytes.path("sent").asLong(), bytes.path("received").asLong())
                : Bytes.UNKNOWN;
    }

    private static Judgement judgement(JsonNode threshold) {
        JsonNode value = threshold.path("value");
        return new Judgement(
                threshold.required("expr").asString(),
                value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty(),
                threshold.path("unit").asString(""),
                threshold.required("held").asBoolean());
    }

    private static StoryVerdict story(JsonNode story) {
        return new StoryVerdict(
                story.required("story").asString(),
                story.path("measured").asDouble(Double.NaN),
                story.path("expected").asDouble(Double.NaN),
                story.path("low").asDouble(Double.NaN),
                story.path("high").asDouble(Double.NaN),
                story.required("holds").asBoolean(),
                story.path("why").asString(""));
    }

    private static @Nullable ReplayCounts replay(JsonNode replay) {
        return replay.isObject()
                ? new ReplayCounts(
                        replay.required("records").asLong(),
                        replay.required("events").asLong(),
                        tally(replay.required("skipped")))
                : null;
    }

    private static Summary.@Nullable RecordCounts record(JsonNode record) {
        return record.isObject()
                ? new Summary.RecordCounts(
                        record.required("entries").asLong(),
                        record.required("lost").asLong(),
                        text(record.path("because")),
                        record.path("parts").asInt(1))
                : null;
    }

    private static SortedMap<String, Long> tally(JsonNode counts) {
        SortedMap<String, Long> tally = new TreeMap<>();
        counts.properties().forEach(e -> tally.put(e.getKey(), e.getValue().asLong()));
        return tally;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
