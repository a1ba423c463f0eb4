package dev.footfall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.journal.JournalReader;
import dev.footfall.journal.SteeringMark;
import dev.footfall.metrics.Threshold;
import dev.footfall.metrics.ThresholdParse;
import dev.footfall.outcome.Outcome;
import dev.footfall.schedule.Visits;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What is said about a run while it goes on. */
class VerdictsTest {

    @TempDir Path dir;

    private final Clock clock = Clock.system();

    @Test
    void thresholds_are_judged_live() {
        RunHandle run = start(rules(null, "refused > 3", "failed > 0"));
        await().until(() -> run.snapshot().verdicts().held() == 1);
        assertThat(run.snapshot().verdicts().judgements()).hasSize(2);
        assertThat(run.snapshot().verdicts().judgements().getFirst().held()).isTrue();
        assertThat(run.snapshot().phase()).isEqualTo(Phase.RUNNING);
        run.stop();
        await().until(() -> run.snapshot().phase().over());
        assertThat(run.snapshot().verdicts().abortedBy()).isNull();
    }

    @Test
    void a_threshold_that_holds_for_long_enough_ends_the_run_in_order()
            throws InterruptedException, IOException {
        RunHandle run = start(rules(Duration.ofMillis(400), "failed > 0", "refused > 3"));
        assertThat(run.await(Duration.ofSeconds(20))).isTrue();
        RunSnapshot end = run.snapshot();
        assertThat(end.phase()).isEqualTo(Phase.STOPPED);
        assertThat(end.verdicts().abortedBy()).isEqualTo("refused > 3");
        assertThat(end.metrics().counts().settled()).isTrue();
        assertThat(end.metrics().elapsedNanos()).isGreaterThan(400_000_000);
        assertThat(end.markers()).extracting(Marker::word).containsExactly("abort: refused > 3");
        try (JournalReader record = JournalReader.open(dir)) {
            assertThat(record.steering())
                    .extracting(SteeringMark::word)
                    .containsExactly("abort: refused > 3");
            assertThat(record.totals().ended()).isEqualTo("stopped");
        }
    }

    @Test
    void what_is_done_to_a_run_is_recorded_with_its_time()
            throws InterruptedException, IOException {
        RunHandle run = start(RunRules.NONE);
        await().until(() -> run.snapshot().metrics().counts().planned() > 10);
        run.pause();
        run.step();
        run.resume();
        run.rate(2);
        run.stop();
        assertThat(run.await(Duration.ofSeconds(20))).isTrue();
        try (JournalReader record = JournalReader.open(dir)) {
            assertThat(record.steering())
                    .containsExactlyElementsOf(
                            run.snapshot().markers().stream()
                                    .map(m -> new SteeringMark(m.atNanos(), m.word()))
                                    .toList())
                    .extracting(SteeringMark::word)
                    .containsExactly("pause", "step", "resume", "rate × 2", "stop");
        }
    }

    private RunHandle start(RunRules rules) {
        return Run.start(
                Plans.of(Visits.alike(Long.MAX_VALUE, 0, 50), new Pace.Sessions(1)).judgedBy(rules),
                new FakeSender(timing -> new Outcome.Refused(422, "no", timing)),
                dir,
                clock);
    }

    private static RunRules rules(@Nullable Duration abortAfter, String... exprs) {
        List<Threshold> thresholds =
                Arrays.stream(exprs)
                        .map(expr -> ((ThresholdParse.Parsed) Threshold.parse(expr)).threshold())
                        .toList();
        return new RunRules(thresholds, abortAfter);
    }
}
