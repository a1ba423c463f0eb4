package dev.footfall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.metrics.Threshold;
import dev.footfall.metrics.ThresholdParse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code fail_if} takes what {@code --fail-if} takes, and nothing else. */
class ThresholdWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p99(felt) > 250ms",
                "p99.9(service) >= 1.5s",
                "MAX(dispatch) > 900us",
                "p50( felt ) > 1ms",
                "error_rate > 1%",
                "error_rate>0.5 %",
                "sent_rate < 95% of planned",
                "sent_rate < 100/s",
                "status(422) > 0",
                "status(5xx) == 0",
                "reason(over the in-flight cap) > 0",
                "planned < 10",
                "missed_expectations > 0",
                "not_sent <= 3",
                "mean(felt) > 20ms",
                "min(service) > 1s",
                "mean > 20ms",
                "",
                "error_rate",
                "error_rate > 1",
                "error_rate > -1%",
                "error_rat > 1%",
                "p99 > 250ms",
                "p99(felt) > 250",
                "p99(wall) > 250ms",
                "p98(felt) > 250ms",
                "p99 (felt) > 250ms",
                "sent_rate < 95%",
                "status(abc) > 0",
                "status(5XX) > 0",
                "reason() > 0",
                "planned > 10%",
                "planned != 10",
                "planned > 1 or sent > 2",
                "expectations_missed > 0",
            })
    void both_judge_a_threshold_alike(String text) {
        boolean scenario =
                Texts.problems(
                                "footfall: 1\nscripts: [{steps: [search: a]}]\nfail_if: ['"
                                        + text
                                        + "']")
                        .isEmpty();
        boolean commandLine = Threshold.parse(text) instanceof ThresholdParse.Parsed;
        assertThat(scenario).isEqualTo(commandLine);
    }
}
