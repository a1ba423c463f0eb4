package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.FakeRun;
import dev.footfall.metrics.Judgement;
import dev.footfall.run.RunSnapshot;
import dev.footfall.run.Verdicts;
import dev.footfall.session.story.StoryVerdict;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;

class VerdictLineTest {

    private static RunSnapshot run(List<Judgement> judgements, String... limits) {
        FakeRun run = new FakeRun("first");
        run.verdicts = new Verdicts(judgements, List.of(limits), null, 1);
        return run.snapshot();
    }

    @Test
    void thresholds_come_before_stories_each_with_its_figure() {
        RunSnapshot run =
                run(
                        List.of(
                                new Judgement(
                                        "p99(felt) > 250ms", OptionalDouble.of(312), "ms", true),
                                new Judgement(
                                        "error_rate > 1%", OptionalDouble.of(.25), "%", false),
                                new Judgement(
                                        "status(422) > 0", OptionalDouble.empty(), "", false)));
        StoryVerdict story =
                new StoryVerdict("ctr 0.3 ± 0.1", .31234, .3, .2, .4, true, "measured 0.3123");

        List<VerdictLine> lines = VerdictLine.of(run, List.of(story));

        assertThat(lines)
                .extracting(VerdictLine::text, VerdictLine::figure, l -> l.standing().word())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "fails if p99(felt) > 250ms", "312 ms", "fails"),
                        org.assertj.core.groups.Tuple.tuple(
                                "fails if error_rate > 1%", "0.25 %", "passes"),
                        org.assertj.core.groups.Tuple.tuple(
                                "fails if status(422) > 0", "–", "unknown"),
                        org.assertj.core.groups.Tuple.tuple("ctr 0.3 ± 0.1", "0.312", "passes"));
        assertThat(lines.getLast().why()).isEqualTo("Measured 0.3123");
    }

    @Test
    void a_limit_of_ours_is_told_with_what_to_do() {
        assertThat(VerdictLine.limits(run(List.of()))).isEmpty();
        assertThat(VerdictLine.limits(null)).isEmpty();
        assertThat(VerdictLine.limits(run(List.of(), "processor", "dispatch delay")))
                .startsWith("Generator limited: processor, dispatch delay. This machine")
                .contains("Lower the rate");
        assertThat(VerdictLine.limits(run(List.of(), "rate limit"))).startsWith("Slowed down");
    }
}
