package dev.footfall.fit;

import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.LongUnaryOperator;

/**
 * What is learnt from.
 *
 * @param name what the log is called, for the scenario's name
 * @param sessions as recorded; their number must be known
 * @param startNanos by session, when it starts, after the first
 * @param first when the first event happened; null where the log has no times
 */
public record RecordedTraffic(
        String name,
        SessionSource sessions,
        LongUnaryOperator startNanos,
        @Nullable Instant first) {}
