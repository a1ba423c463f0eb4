package dev.footfall.send;

import static dev.footfall.send.ScriptedSender.ok;
import static dev.footfall.send.ScriptedSender.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.send.RetryPolicy.Cause;
import dev.footfall.send.RetryPolicy.RetryAfter;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A server says how much it will still take, and is taken at its word. */
class AllowanceTest {

    private static final byte[] BODY = {'{', '}'};

    private final HandClock clock = new HandClock();
    private final ScriptedSender sender = new ScriptedSender(clock);
    private boolean stopped;
    private boolean still;
    private final Courier courier =
            new Courier(
                    sender,
                    new RetryPolicy(
                            0,
                            Set.of(Cause.values()),
                            Duration.ZERO,
                            Duration.ZERO,
                            0,
                            0,
                            RetryAfter.RECORD,
                            true),
                    clock,
                    () -> stopped,
                    () -> still,
                    () -> 0);

    @Test
    void what_waits_for_the_allowance_waits_on_while_time_stands_still() throws Exception {
        sender.answers(with(ok(), new ServerHints(null, 100L, 0L, 1_000_000_000L)));
        assertThat(courier.awaitTurn(false)).isZero();
        var _ = courier.deliver(BODY, "application/json", clock.nanos(), false);
        still = true;
        clock.onWait = () -> still = clock.nanos() < 5_000_000_000L;
        assertThat(courier.awaitTurn(false))
                .as("after the allowance was there")
                .isEqualTo(4_000_000_000L);
    }

    @Test
    void as_the_allowance_runs_out_events_are_posted_further_apart() throws Exception {
        sender.answers(
                with(ok(), new ServerHints(null, 100L, 50L, 10_000_000_000L)),
                with(ok(), new ServerHints(null, 100L, 9L, 10_000_000_000L)),
                with(ok(), new ServerHints(null, 100L, 0L, 5_000_000_000L)),
                ok());
        for (int event = 0; event < 4; event++) {
            assertThat(courier.awaitTurn(false)).isNotEqualTo(Courier.STOPPED);
            var _ = courier.deliver(BODY, "application/json", clock.nanos(), false);
        }
        assertThat(sender.pausesMs()).containsExactly(0L, 1_000L, 5_000L);
        assertThat(courier.slowed()).isEqualTo(2);
    }

    @Test
    void what_waits_for_the_allowance_when_the_run_is_stopped_is_not_posted() throws Exception {
        sender.answers(with(ok(), new ServerHints(null, 100L, 0L, 60_000_000_000L)));
        assertThat(courier.awaitTurn(false)).isNotEqualTo(Courier.STOPPED);
        var _ = courier.deliver(BODY, "application/json", clock.nanos(), false);
        clock.onWait = () -> stopped = clock.nanos() > 50_000_000;
        assertThat(courier.awaitTurn(false)).isEqualTo(Courier.STOPPED);
        assertThat(clock.nanos()).isLessThan(200_000_000);
    }

    @Test
    void nobody_waits_for_a_turn_that_is_more_than_a_minute_off() throws Exception {
        sender.answers(
                with(ok(), new ServerHints(null, 100L, 0L, 3_600_000_000_000L)),
                with(ok(), new ServerHints(null, 100L, 0L, 60_000_000_000L)));
        assertThat(courier.awaitTurn(false)).isZero();
        var _ = courier.deliver(BODY, "application/json", clock.nanos(), false);
        for (int event = 0; event < 3; event++) {
            long came = clock.nanos();
            assertThat(courier.awaitTurn(false)).isEqualTo(Courier.NO_TURN);
            assertThat(clock.nanos() - came)
                    .as("a closed crowd does not race through its plan")
                    .isBetween(1_000_000_000L, 1_100_000_000L);
        }
        assertThat(courier.slowed()).isEqualTo(3);

        clock.now = 3_600_000_000_000L;
        assertThat(courier.awaitTurn(false)).as("the allowance is there again").isZero();
        var _ = courier.deliver(BODY, "application/json", clock.nanos(), false);
        long came = clock.nanos();
        assertThat(courier.awaitTurn(false)).as("a minute is waited for").isZero();
        assertThat(clock.nanos() - came).isEqualTo(60_000_000_000L);
    }

    /** Whoever waits must not be held back by what was known when they came. */
    @Test
    void when_the_allowance_is_filled_up_those_who_wait_go_on_as_fast_as_it_lets_them() {
        RateGate gate = new RateGate();
        long second = 1_000_000_000L;
        gate.heard(new ServerHints(null, 20L, 1L, second), 0);
        assertThat(gate.enter(0)).isEqualTo(RateGate.THROUGH);
        gate.heard(new ServerHints(null, 20L, 0L, second), 0);
        List<Long> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            waiting.add(gate.enter(i));
        }
        assertThat(waiting).doesNotContain(RateGate.THROUGH);
        assertThat(gate.pass(waiting.get(1), 100)).as("one is before it").isGreaterThan(100);
        assertThat(gate.pass(waiting.getFirst(), 100)).isEqualTo(second);

        long now = second;
        int through = 0;
        while (through < 40 && gate.pass(waiting.get(through), now) <= now) {
            through++;
        }
        assertThat(through).as("the whole allowance, and not more").isEqualTo(20);

        gate.heard(new ServerHints(null, 20L, 19L, second), now);
        assertThat(gate.pass(waiting.get(20), now))
                .as("the first of twenty answers knows nothing of the others")
                .isEqualTo(2 * second);
    }
}
