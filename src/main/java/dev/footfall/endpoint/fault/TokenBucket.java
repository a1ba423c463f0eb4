package dev.footfall.endpoint.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/** A token bucket and the headers that tell a client how it stands. Not thread-safe. */
final class TokenBucket {
    private static final double NANOS = 1e9;

    private final Fault.RateLimit limit;
    private double tokens;
    private long last;

    /** A full bucket. */
    TokenBucket(Fault.RateLimit limit, long now) {
        this.limit = limit;
        this.tokens = limit.burst();
        this.last = now;
    }

    /** Takes a token at {@code now}, in nanoseconds; false when there is none. */
    boolean take(long now) {
        tokens = Math.min(limit.burst(), tokens + (now - last) / NANOS * limit.perSecond());
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** The headers after {@link #take}; times in whole seconds, rounded up. */
    Map<String, String> headers(boolean taken) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!taken) {
            headers.put("Retry-After", seconds(1 - tokens));
        }
        headers.put("X-RateLimit-Limit", Integer.toString(limit.burst()));
        headers.put("X-RateLimit-Remaining", Integer.toString((int) tokens));
        headers.put("X-RateLimit-Reset", seconds(limit.burst() - tokens));
        headers.put("X-RateLimit-Window", seconds(limit.burst()));
        return headers;
    }

    private String seconds(double missing) {
        return Long.toString((long) Math.max(1, Math.ceil(missing / limit.perSecond() - 1e-9)));
    }
}
