package dev.footfall.run;

import dev.footfall.schedule.VisitPlan.Shard;
import dev.footfall.send.RetryPolicy;
import dev.footfall.send.Transport;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a person asks of a run beyond what the scenario or the log says. All times are wall times.
 *
 * @param target the endpoint's base address
 * @param local whether that is the endpoint inside this process
 * @param slug the App; null for the scenario's own
 * @param seed in place of the scenario's; empty for the scenario's own
 * @param eventsPerSecond single events at this rate, above 0; null for the scenario's own load
 * @param users a closed crowd of so many; empty for the scenario's own load
 * @param duration in place of the scenario's own end; null for that
 * @param events in place of the scenario's own end; empty for that
 * @param speed in place of the scenario's; infinite leaves every pause out; null for the scenario's
 * @param maxInFlight calls waiting for an answer at once, at least 1
 * @param deadline how long an answer may take
 * @param shard which part of the sessions is ours
 * @param authorization the {@code Authorization} header; null for none
 * @param retry when an event is posted again
 * @param transport how connections are made
 */
public record RunRequest(
        URI target,
        boolean local,
        @Nullable String slug,
        OptionalLong seed,
        @Nullable Double eventsPerSecond,
        OptionalInt users,
        @Nullable Duration duration,
        OptionalLong events,
        @Nullable Double speed,
        int maxInFlight,
        Duration deadline,
        Shard shard,
        @Nullable String authorization,
        RetryPolicy retry,
        Transport transport) {

    /** Each event is posted once, over plain connections. */
    public RunRequest(
            URI target,
            boolean local,
            @Nullable String slug,
            OptionalLong seed,
            @Nullable Double eventsPerSecond,
            OptionalInt users,
            @Nullable Duration duration,
            OptionalLong events,
            @Nullable Double speed,
            int maxInFlight,
            Duration deadline,
            Shard shard,
            @Nullable String authorization) {
        this(
                target,
                local,
                slug,
                seed,
                eventsPerSecond,
                users,
                duration,
                events,
                speed,
                maxInFlight,
                deadline,
                shard,
                authorization,
                RetryPolicy.NONE,
                Transport.PLAIN);
    }

    /** Calls in flight at once, unless asked otherwise. */
    public static final int MAX_IN_FLIGHT = 1_024;

    /** How long an answer may take, unless asked otherwise. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    /** The rate at which a remote target is met, unless asked otherwise. */
    public static final double REMOTE_EVENTS_PER_SECOND = 5;

    /** The scenario as it is, against this target. */
    public static RunRequest of(URI target, boolean local, @Nullable String slug) {
        return new RunRequest(
                target,
                local,
                slug,
                OptionalLong.empty(),
                null,
                OptionalInt.empty(),
                null,
                OptionalLong.empty(),
                null,
                MAX_IN_FLIGHT,
                DEADLINE,
                Shard.WHOLE,
                null);
    }

    /** The same at another speed: so many of the people's seconds in one of ours. */
    public RunRequest withSpeed(double other) {
        return new RunRequest(
                target,
                local,
                slug,
                seed,
                eventsPerSecond,
                users,
                duration,
                events,
                other,
                maxInFlight,
                deadline,
                shard,
                authorization,
                retry,
                transport);
    }

    /** Whether the request says when to end. */
    boolean saysWhenToEnd() {
        return duration != null || events.isPresent();
    }

    @Override
    public String toString() {
        return "run against " + target + (authorization == null ? "" : " with authorization");
    }
}
