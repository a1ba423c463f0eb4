package dev.footfall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.endpoint.fault.FaultSpec;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalState;
import dev.footfall.metrics.Counts;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;
import dev.footfall.schedule.Visits;
import dev.footfall.send.EventSender;
import dev.footfall.send.SendOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Whatever goes wrong, every planned event ends in exactly one count. */
@Timeout(120)
class AccountingTest {

    private static final double NO_PAUSE = Double.POSITIVE_INFINITY;

    @TempDir Path dir;

    private final Clock clock = Clock.system();

    /**
     * One that resets at once may do so before the caller's {@code connect} has returned: that
     * connection was never open here, however often it happens. So it is counted where it is
     * accepted; where the server reads first, both sides must count the same.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ten_thousand_resets(boolean readsFirst) throws Exception {
        AtomicLong accepted = new AtomicLong();
        try (ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> resetAll(server, readsFirst, accepted));
            URI base = URI.create("http://127.0.0.1:" + server.getLocalPort());
            RunHandle run =
                    Run.start(
                            Plans.of(
                                    Visits.alike(10_000, 0),
                                    new Pace.Users(16, NO_PAUSE),
                                    base,
                                    64),
                            null,
                            clock);
            assertThat(run.await(Duration.ofSeconds(100))).isTrue();
            assertThat(run.snapshot().metrics().counts())
                    .isEqualTo(new Counts(10_000, 10_000, 0, 0, 10_000, 0));
            assertThat(run.snapshot().metrics().reasons().keySet())
                    .isSubsetOf("reset", "closed without an answer");
            assertThat(accepted).hasValue(10_000);
            if (readsFirst) {
                assertThat(run.snapshot().verdicts().connectionsOpened()).isEqualTo(10_000);
            } else {
                assertThat(run.snapshot().verdicts().connectionsOpened())
                        .isLessThanOrEqualTo(10_000);
            }
        }
    }

    private static void resetAll(ServerSocket server, boolean readsFirst, AtomicLong accepted) {
        try {
            while (true) {
                try (Socket caller = server.accept()) {
                    accepted.incrementAndGet();
                    caller.setSoLinger(true, 0);
                    if (readsFirst && caller.getInputStream().read() < 0) {
                        throw new EOFException("a caller has nothing to say");
                    }
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_server_that_answers_a_byte_a_second() throws Exception {
        List<FaultSpec> slow =
                List.of(((FaultSpec.Parsed.Understood) FaultSpec.parse("slow=1B/s")).spec());
        try (LocalEndpoint endpoint =
                LocalEndpoint.start(EndpointOptions.defaults().withFaults(slow), clock)) {
            RunPlan plan =
                    Plans.of(Visits.alike(40, 0), new Pace.Events(200, 1), endpoint.baseUri(), 30);
            RunHandle run = Run.start(hasty(plan), null, clock);
            assertThat(run.await(Duration.ofSeconds(60))).isTrue();
            Counts counts = run.snapshot().metrics().counts();
            assertThat(counts.planned()).isEqualTo(40);
            assertThat(counts.settled()).isTrue();
            assertThat(counts.acknowledged()).isZero();
            assertThat(run.snapshot().metrics().reasons())
                    .containsEntry("timeout", counts.failed());
            assertThat(counts.failed()).isGreaterThanOrEqualTo(30);
        }
    }

    private static RunPlan hasty(RunPlan plan) {
        return new RunPlan(
                plan.identity(),
                plan.visits(),
                plan.pace(),
                plan.mostEvents(),
                plan.durationNanos(),
                plan.maxInFlight(),
                new SendOptions(plan.send().url(), Duration.ofMillis(700), 30, null),
                true);
    }

    @Test
    void a_server_that_is_killed_and_comes_back() throws Exception {
        LocalEndpoint first = LocalEndpoint.start(EndpointOptions.defaults(), clock);
        RunHandle run =
                Run.start(
                        Plans.of(
                                Visits.alike(Long.MAX_VALUE, 0),
                                new Pace.Events(200, 1),
                                first.baseUri(),
                                500),
                        null,
                        clock);
        await().until(() -> run.snapshot().metrics().counts().acknowledged() > 50);
        first.close();
        await().until(() -> run.snapshot().metrics().counts().failed() > 20);
        long before = run.snapshot().metrics().counts().acknowledged();
        try (LocalEndpoint second =
                LocalEndpoint.start(EndpointOptions.defaults().withPort(first.port()), clock)) {
            await().until(() -> run.snapshot().metrics().counts().acknowledged() > before + 50);
            run.stop();
            assertThat(run.await(Duration.ofSeconds(20))).isTrue();
            Counts counts = run.snapshot().metrics().counts();
            assertThat(counts.settled()).as(counts.toString()).isTrue();
            assertThat(first.received().count() + second.received().count())
                    .isBetween(counts.acknowledged(), counts.acknowledged() + counts.failed());
        }
    }

    @Test
    void a_clock_that_jumps() throws InterruptedException {
        JumpingClock jumping = new JumpingClock();
        RunHandle run =
                Run.start(
                        Plans.of(Visits.alike(900, 0, 50), new Pace.Sessions(1)),
                        FakeSender.acknowledging(),
                        null,
                        jumping);
        await().until(() -> run.snapshot().metrics().counts().planned() > 100);
        jumping.wall.addAndGet(-Duration.ofDays(365).toNanos());
        jumping.monotonic.addAndGet(Duration.ofSeconds(2).toNanos());
        await().until(() -> run.snapshot().metrics().counts().planned() > 600);
        jumping.wall.addAndGet(Duration.ofDays(800).toNanos());
        jumping.monotonic.addAndGet(Duration.ofHours(3).toNanos());
        assertThat(run.await(Duration.ofSeconds(30))).isTrue();
        Counts counts = run.snapshot().metrics().counts();
        assertThat(counts.planned()).isEqualTo(1_800);
        assertThat(counts.settled()).as(counts.toString()).isTrue();
    }

    @Test
    void a_stall_shows_in_felt_as_long_as_it_was() throws InterruptedException {
        // 500 events/s for 8 s; from second 3 on the server answers nothing for 1.4 s.
        double computedMs = 1_400 - 0.01 * 8_000;
        StallingSender sender = new StallingSender(clock, 3_000, 1_400);
        RunHandle run =
                Run.start(
                        Plans.of(
                                Visits.alike(4_000, 0),
                                new Pace.Events(500, 1),
                                URI.create("http://127.0.0.1:9"),
                                1_024),
                        sender,
                        null,
                        clock);
        sender.begin();
        assertThat(run.await(Duration.ofSeconds(60))).isTrue();
        RunSnapshot end = run.snapshot();
        assertThat(end.metrics().counts()).isEqualTo(new Counts(4_000, 4_000, 4_000, 0, 0, 0));
        assertThat(end.metrics().felt().p99())
                .as("felt p99, ms")
                .isCloseTo(computedMs, within(0.05 * computedMs));
        assertThat(end.verdicts().limits()).doesNotContain("in-flight cap");
    }

    @Test
    void a_record_that_cannot_be_written_ends_the_run_in_order() throws Exception {
        Files.createDirectory(dir.resolve(Journal.FILE));
        RunHandle run =
                Run.start(
                        Plans.of(Visits.alike(Long.MAX_VALUE, 0), new Pace.Sessions(1)),
                        FakeSender.acknowledging(),
                        dir,
                        clock);
        assertThat(run.await(Duration.ofSeconds(60))).as("it ends by itself").isTrue();
        RunSnapshot end = run.snapshot();
        assertThat(end.phase()).isEqualTo(Phase.STOPPED);
        assertThat(end.metrics().counts().settled()).isTrue();
        assertThat(end.markers()).extracting(Marker::word).contains(Run.RECORD_FAILED);
        assertThat(run.record())
                .isInstanceOfSatisfying(
                        JournalState.Losing.class,
                        losing -> {
                            assertThat(losing.recorded() + losing.lost())
                                    .isEqualTo(end.metrics().counts().planned());
                            assertThat(losing.because()).contains("--out");
                        });
    }

    /** Both of its times can be set on by hand. */
    private static final class JumpingClock implements Clock {
        private final Clock real = Clock.system();
        private final AtomicLong monotonic = new AtomicLong();
        private final AtomicLong wall = new AtomicLong();

        @Override
        public long nanos() {
            return real.nanos() + monotonic.get();
        }

        @Override
        public Instant now() {
            return real.now().plusNanos(wall.get());
        }

        @Override
        public void waitUntil(long deadline) throws InterruptedException {
            // A machine that sleeps wakes its waiters when it does; none waits longer than this.
            long most = real.nanos() + 20_000_000;
            real.waitUntil(Math.min(most, deadline - monotonic.get()));
        }

        @Override
        public void wake(Thread thread) {
            real.wake(thread);
        }
    }

    /** Answers at once, but not while it stalls. */
    private static final class StallingSender implements EventSender {
        private final Clock clock;
        private final long fromMs;
        private final long lengthMs;
        private volatile long start;

        private StallingSender(Clock clock, long fromMs, long lengthMs) {
            this.clock = clock;
            this.fromMs = fromMs;
            this.lengthMs = lengthMs;
            this.start = clock.nanos();
        }

        private void begin() {
            start = clock.nanos();
        }

        @Override
        public Outcome send(byte[] body, String contentType, long due) {
            long sent = clock.nanos();
            long from = start + fromMs * 1_000_000;
            long until = from + lengthMs * 1_000_000;
            try {
                while (clock.nanos() >= from && clock.nanos() < until) {
                    clock.waitUntil(until);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            return new Outcome.Acknowledged(200, new Timing(due, sent, clock.nanos()));
        }

        @Override
        public void cancelAll() {}

        @Override
        public void close() {}
    }
}
