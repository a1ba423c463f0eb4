package dev.footfall.report;

import dev.footfall.replay.LogFormat;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.ReplayOptions;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** {@code log} in {@code run.json}. */
final class AskedLogJson {

    private AskedLogJson() {}

    static void write(AskedLog log, ObjectNode into) {
        LogOptions how = log.how();
        into.put("file", log.file().toString());
        into.put("format", how.format().word());
        into.put("timeField", how.timeField());
        ObjectNode map = into.putObject("map");
        how.mapping().forEach(map::put);
        into.put("zone", how.zone().getId());
        into.put("keepTime", how.keepTimeAs());
        into.put("positionBase", how.positionBase());
        ReplayOptions part = log.part();
        into.put("from", part.from().toString());
        into.put("until", text(part.until()));
        into.put("longestGap", text(part.longestGap()));
        into.put("loop", part.rounds());
        into.put("sessionPrefix", part.sessionPrefix());
        into.put("mark", part.markSynthetic());
    }

    /** Null where a scenario was played, or by a version that wrote none. */
    static @Nullable AskedLog read(JsonNode log) {
        return log.isObject()
                ? new AskedLog(Path.of(log.required("file").asString()), how(log), part(log))
                : null;
    }

    private static LogOptions how(JsonNode log) {
        Map<String, String> map = new TreeMap<>();
        log.path("map")
                .properties()
                .forEach(field -> map.put(field.getKey(), field.getValue().asString()));
        String format = log.required("format").asString();
        JsonNode base = log.path("positionBase");
        return new LogOptions(
                LogFormat.named(format)
                        .orElseThrow(() -> new IllegalArgumentException("log.format: " + format)),
                text(log.path("timeField")),
                map,
                ZoneId.of(log.required("zone").asString()),
                text(log.path("keepTime")),
                base.isInt() ? Integer.valueOf(base.asInt()) : null);
    }

    private static ReplayOptions part(JsonNode log) {
        return new ReplayOptions(
                Duration.parse(log.required("from").asString()),
                duration(log.path("until")),
                duration(log.path("longestGap")),
                log.required("loop").asInt(),
                text(log.path("sessionPrefix")),
                log.required("mark").asBoolean());
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable Duration duration(JsonNode node) {
        return node.isString() ? Duration.parse(node.asString()) : null;
    }
}
