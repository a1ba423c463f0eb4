package dev.footfall.endpoint.fault;

import dev.footfall.clock.Clock;

import java.time.Duration;
import java.time.Instant;

/** Time moved by hand. */
final class ManualClock implements Clock {
    private long nanos = 1_000_000_007L;

    void advance(Duration by) {
        nanos += by.toNanos();
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public void waitUntil(long deadline) {
        nanos = Math.max(nanos, deadline);
    }

    @Override
    public void wake(Thread thread) {}
}
