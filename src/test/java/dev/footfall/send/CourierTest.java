package dev.footfall.send;

import static dev.footfall.send.ScriptedSender.ok;
import static dev.footfall.send.ScriptedSender.refused;
import static dev.footfall.send.ScriptedSender.reset;
import static dev.footfall.send.ScriptedSender.unreachable;
import static dev.footfall.send.ScriptedSender.with;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;
import dev.footfall.send.RetryPolicy.Cause;
import dev.footfall.send.RetryPolicy.RetryAfter;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;

class CourierTest {

    private static final byte[] BODY = {'{', '}'};
    private static final Set<Cause> ALL = Set.of(Cause.values());

    private final HandClock clock = new HandClock();
    private final ScriptedSender sender = new ScriptedSender(clock);
    private boolean stopped;
    private boolean still;

    @Test
    void without_a_policy_an_event_is_posted_once_whatever_comes_of_it() throws Exception {
        sender.answers(reset());
        Delivery delivery = deliver(RetryPolicy.NONE);
        assertThat(delivery.retries()).isZero();
        assertThat(delivery.perhapsTwice()).isFalse();
        assertThat(sender.posted).hasSize(1);
    }

    @Test
    void a_failure_a_5xx_and_a_429_are_tried_again_with_pauses_that_double() throws Exception {
        sender.answers(unreachable("refused"), refused(503), refused(429), ok());
        Delivery delivery = deliver(policy(5, RetryAfter.HONOUR));
        assertThat(delivery.outcome()).isInstanceOf(Outcome.Acknowledged.class);
        assertThat(delivery.retries()).isEqualTo(3);
        assertThat(sender.pausesMs()).containsExactly(100L, 200L, 400L);
        Timing timing = ((Outcome.Acknowledged) delivery.outcome()).timing();
        assertThat(timing.dispatchDelay())
                .as("retries are not our own delay")
                .isEqualTo(sender.posted.getFirst() - 0);
        assertThat(timing.service()).isEqualTo(timing.done() - sender.posted.getFirst());
    }

    @Test
    void bytes_count_each_time_that_a_body_left_and_that_an_answer_came() throws Exception {
        sender.answers(unreachable("refused"), refused(503), reset(), ok());
        Delivery again = deliver(policy(5, RetryAfter.HONOUR));
        assertThat(again.sent()).as("not where nothing listened").isEqualTo(3L * BODY.length);
        assertThat(again.received()).isEqualTo(400);
        sender.answers(ok());
        Delivery once = deliver(RetryPolicy.NONE);
        assertThat(once.sent()).isEqualTo(BODY.length);
        assertThat(once.received()).isEqualTo(100);
    }

    @Test
    void what_the_server_refuses_for_good_is_not_tried_again() throws Exception {
        sender.answers(refused(422), ok());
        assertThat(deliver(policy(5, RetryAfter.HONOUR)).retries()).isZero();
    }

    @Test
    void only_the_causes_that_are_named_count() throws Exception {
        sender.answers(refused(500), ok());
        RetryPolicy only =
                new RetryPolicy(
                        3,
                        Set.of(Cause.TOO_MANY),
                        Duration.ofMillis(1),
                        Duration.ofMillis(1),
                        0,
                        1,
                        RetryAfter.IGNORE,
                        false);
        assertThat(deliver(only).retries()).isZero();
    }

    @Test
    void it_gives_up_after_so_many() throws Exception {
        sender.answers(refused(500), refused(500), refused(500), ok());
        Delivery delivery = deliver(policy(2, RetryAfter.HONOUR));
        assertThat(delivery.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(delivery.retries()).isEqualTo(2);
    }

    @Test
    void an_event_whose_first_posting_may_have_arrived_is_marked() throws Exception {
        sender.answers(reset(), ok());
        assertThat(deliver(policy(2, RetryAfter.HONOUR)).perhapsTwice()).isTrue();
        sender.answers(refused(500), ok());
        assertThat(deliver(policy(2, RetryAfter.HONOUR)).perhapsTwice())
                .as("a 5xx may come after the storing")
                .isTrue();
        sender.answers(unreachable("refused"), unreachable("dns"), ok());
        assertThat(deliver(policy(2, RetryAfter.HONOUR)).perhapsTwice())
                .as("nothing had arrived before")
                .isFalse();
        sender.answers(refused(429), ok());
        assertThat(deliver(policy(2, RetryAfter.HONOUR)).perhapsTwice()).isFalse();
        sender.answers(reset(), refused(422));
        assertThat(deliver(policy(2, RetryAfter.HONOUR)).perhapsTwice())
                .as("the second was refused")
                .isFalse();
    }

    @Test
    void retry_after_is_honoured_recorded_or_ignored() throws Exception {
        ServerHints inSevenSeconds = new ServerHints(7_000_000_000L, null, null, null);
        sender.answers(with(refused(429), inSevenSeconds), ok());
        assertThat(deliver(policy(1, RetryAfter.HONOUR)).retryAfterNanos())
                .isEqualTo(7_000_000_000L);
        assertThat(sender.pausesMs()).containsExactly(7_000L);
        sender.answers(with(refused(429), inSevenSeconds), ok());
        assertThat(deliver(policy(1, RetryAfter.RECORD)).retryAfterNanos())
                .isEqualTo(7_000_000_000L);
        assertThat(sender.pausesMs()).containsExactly(100L);
        sender.answers(with(refused(429), inSevenSeconds), ok());
        assertThat(deliver(policy(1, RetryAfter.IGNORE)).retryAfterNanos()).isZero();
        assertThat(sender.pausesMs()).containsExactly(100L);
    }

    @Test
    void a_retry_that_would_have_to_wait_longer_than_a_minute_is_not_posted() throws Exception {
        sender.answers(
                with(refused(503), new ServerHints(60_000_000_000L, null, null, null)), ok());
        assertThat(deliver(policy(1, RetryAfter.HONOUR)).retries()).isEqualTo(1);
        ServerHints anHour = new ServerHints(3_600_000_000_000L, null, null, null);
        sender.answers(with(refused(503), anHour), ok());
        Delivery delivery = deliver(policy(1, RetryAfter.HONOUR));
        assertThat(delivery.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(delivery.retries()).isZero();
        assertThat(delivery.retryAfterNanos()).as("it is counted").isEqualTo(3_600_000_000_000L);
        assertThat(clock.nanos()).as("nothing was waited for").isZero();
    }

    @Test
    void the_budget_bounds_a_storm_of_retries() throws Exception {
        Courier courier = courier(policy(1_000, RetryAfter.IGNORE));
        long retries = 0;
        for (int event = 0; event < 100; event++) {
            sender.answersAlways(refused(500));
            retries += courier.deliver(BODY, "application/json", clock.nanos(), false).retries();
        }
        assertThat(retries).as("half of the events, and ten").isEqualTo(60);
    }

    @Test
    void a_stop_ends_a_pause_and_keeps_the_last_answer() throws Exception {
        clock.onWait = () -> stopped = clock.nanos() > 50_000_000;
        sender.answers(
                with(refused(429), new ServerHints(60_000_000_000L, null, null, null)), ok());
        Delivery delivery = deliver(policy(3, RetryAfter.HONOUR));
        assertThat(delivery.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(delivery.retries()).isZero();
        assertThat(clock.nanos()).isLessThan(200_000_000);
    }

    @Test
    void no_retry_is_posted_while_time_stands_still_and_nobody_is_said_to_have_felt_that()
            throws Exception {
        still = true;
        clock.onWait = () -> still = clock.nanos() < 10_000_000_000L;
        sender.answers(refused(503), ok());
        Delivery delivery = deliver(policy(1, RetryAfter.HONOUR));
        assertThat(sender.pausesMs()).containsExactly(10_000L);
        Timing timing = ((Outcome.Acknowledged) delivery.outcome()).timing();
        assertThat(timing.felt()).isEqualTo(100_001_000);
        assertThat(timing.service()).isEqualTo(100_001_000);
        assertThat(timing.dispatchDelay()).isZero();
    }

    @Test
    void a_step_has_its_retries_though_time_stands_still() throws Exception {
        still = true;
        sender.answers(refused(503), ok());
        Delivery delivery =
                courier(policy(1, RetryAfter.HONOUR)).deliver(BODY, "application/json", 0, true);
        assertThat(delivery.outcome()).isInstanceOf(Outcome.Acknowledged.class);
        assertThat(sender.pausesMs()).containsExactly(100L);
    }

    @Test
    void a_stop_while_time_stands_still_keeps_the_last_answer() throws Exception {
        still = true;
        clock.onWait = () -> stopped = clock.nanos() > 500_000_000;
        sender.answers(refused(503), ok());
        Delivery delivery = deliver(policy(1, RetryAfter.HONOUR));
        assertThat(delivery.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(sender.posted).hasSize(1);
    }

    @Test
    void a_policy_out_of_range_is_refused() {
        assertThatThrownBy(() -> policy(-1, RetryAfter.HONOUR)).hasMessageContaining("at least 0");
        RetryPolicy policy = policy(1, RetryAfter.HONOUR);
        assertThat(policy.pauseNanos(20, 0)).as("bounded").isEqualTo(10_000_000_000L);
    }

    private static RetryPolicy policy(int most, RetryAfter after) {
        return new RetryPolicy(
                most, ALL, Duration.ofMillis(100), Duration.ofSeconds(10), 0, 0.5, after, false);
    }

    private Delivery deliver(RetryPolicy policy) throws InterruptedException {
        clock.now = 0;
        sender.posted.clear();
        return courier(policy).deliver(BODY, "application/json", 0, false);
    }

    private Courier courier(RetryPolicy policy) {
        return new Courier(sender, policy, clock, () -> stopped, () -> still, () -> 0);
    }
}
