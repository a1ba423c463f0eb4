package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a log is to be read.
 *
 * @param format what it is; {@link LogFormat#AUTO} to find out
 * @param timeField the field or column that says when; null to try the known names
 * @param mapping the endpoint's field to the log's column or field, for instance {@code
 *     document_id} to {@code itemid}; {@code timestamp} stands for the time. A value that starts
 *     with {@code =} is a fixed text, an empty one says that no column is meant, whatever its name.
 *     In JSON a dotted name leads into objects, see {@link FieldPath}. Fields that are not in it
 *     are found by their names
 * @param zone the zone of times that name none
 * @param keepTimeAs the extra field in which the original time is sent along; null to leave it out
 * @param positionBase the number of the first position in UBI ordinals, 0 or 1; null to decide by
 *     the log, see {@link PositionBase}
 */
public record LogOptions(
        LogFormat format,
        @Nullable String timeField,
        Map<String, String> mapping,
        ZoneId zone,
        @Nullable String keepTimeAs,
        @Nullable Integer positionBase) {

    /** Copies the mapping, in the order of its fields: events must not differ from run to run. */
    public LogOptions {
        mapping = Collections.unmodifiableSortedMap(new TreeMap<>(mapping));
    }

    /** Everything found out from the log; times without a zone are UTC. */
    public static LogOptions defaults() {
        return new LogOptions(LogFormat.AUTO, null, Map.of(), ZoneOffset.UTC, null, null);
    }

    /** The same with another format. */
    public LogOptions withFormat(LogFormat other) {
        return new LogOptions(other, timeField, mapping, zone, keepTimeAs, positionBase);
    }

    /** The same with the time in this field; null for the known names. */
    public LogOptions withTimeField(@Nullable String other) {
        return new LogOptions(format, other, mapping, zone, keepTimeAs, positionBase);
    }

    /** The same with another mapping of fields to columns. */
    public LogOptions withMapping(Map<String, String> other) {
        return new LogOptions(format, timeField, other, zone, keepTimeAs, positionBase);
    }

    /** The same with another zone for local times. */
    public LogOptions withZone(ZoneId other) {
        return new LogOptions(format, timeField, mapping, other, keepTimeAs, positionBase);
    }

    /** The same with the original time sent along in this extra field; null to leave it out. */
    public LogOptions withKeepTimeAs(@Nullable String other) {
        return new LogOptions(format, timeField, mapping, zone, other, positionBase);
    }

    /** The same with UBI ordinals counted from 0 or 1; null to decide by the log. */
    public LogOptions withPositionBase(@Nullable Integer other) {
        return new LogOptions(format, timeField, mapping, zone, keepTimeAs, other);
    }
}
