package dev.footfall.run;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;
import dev.footfall.send.EventSender;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Answers without a network, and keeps what it was asked to post. */
final class FakeSender implements EventSender {

    private final Clock clock = Clock.system();
    private final Function<Timing, Outcome> answer;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final boolean hangs;
    final Queue<String> bodies = new ConcurrentLinkedQueue<>();

    FakeSender(Function<Timing, Outcome> answer) {
        this(answer, false);
    }

    private FakeSender(Function<Timing, Outcome> answer, boolean hangs) {
        this.answer = answer;
        this.hangs = hangs;
    }

    static FakeSender acknowledging() {
        return new FakeSender(timing -> new Outcome.Acknowledged(200, timing));
    }

    /** Never answers until cut off. */
    static FakeSender hanging() {
        return new FakeSender(
                timing -> new Outcome.Unreachable("cut off by stop", null, timing), true);
    }

    @Override
    public Outcome send(byte[] body, String contentType, long due) {
        bodies.add(new String(body, StandardCharsets.UTF_8));
        long sent = clock.nanos();
        if (hangs) {
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return answer.apply(new Timing(due, sent, clock.nanos()));
    }

    @Override
    public void cancelAll() {
        cancelled.countDown();
    }

    @Override
    public void close() {}
}
