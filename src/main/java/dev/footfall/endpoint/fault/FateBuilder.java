package dev.footfall.endpoint.fault;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Adds faults up: delays add, the slowest speed wins, of two statuses or answers the first. */
final class FateBuilder {
    private Duration delay = Duration.ZERO;
    private Fault.@Nullable Status status;
    private boolean dropBefore;
    private Fate.Answer answer = Fate.Answer.WHOLE;
    private double bytesPerSecond;
    private boolean storeFails;
    private boolean envelopedRefusals;
    private final Map<String, String> headers = new HashMap<>();

    void delay(Duration more) {
        if (more.isPositive()) {
            delay = delay.plus(more);
        }
    }

    void status(Fault.Status wanted, Map<String, String> itsHeaders) {
        if (status == null) {
            status = wanted;
            headers.putAll(itsHeaders);
        }
    }

    void headers(Map<String, String> more) {
        headers.putAll(more);
    }

    void dropBefore() {
        dropBefore = true;
    }

    void answer(Fate.Answer wanted) {
        if (answer == Fate.Answer.WHOLE) {
            answer = wanted;
        }
    }

    void slow(double speed) {
        bytesPerSecond = bytesPerSecond == 0 ? speed : Math.min(bytesPerSecond, speed);
    }

    void storeFails() {
        storeFails = true;
    }

    void envelopedRefusals() {
        envelopedRefusals = true;
    }

    Fate build() {
        return new Fate(
                delay,
                status,
                dropBefore,
                answer,
                bytesPerSecond,
                storeFails,
                envelopedRefusals,
                Map.copyOf(headers));
    }
}
