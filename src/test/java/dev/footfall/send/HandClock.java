package dev.footfall.send;

import dev.footfall.clock.Clock;

import java.time.Instant;

/** Waiting moves it on at once. */
final class HandClock implements Clock {
    long now;
    Runnable onWait = () -> {};

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(now);
    }

    @Override
    public void waitUntil(long deadline) {
        now = Math.max(now, deadline);
        onWait.run();
    }

    @Override
    public void wake(Thread thread) {}
}
