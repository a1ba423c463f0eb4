package dev.footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenMetricsTextTest {

    @Test
    void names_units_and_values_are_as_scrapers_expect() {
        String page = OpenMetricsText.of(Examples.run());

        assertThat(page.lines())
                .contains(
                        "# TYPE footfall_events_ended counter",
                        "footfall_events_planned_total 12000.0",
                        "footfall_events_ended_total{outcome=\"acknowledged\"} 11400.0",
                        "footfall_events_ended_total{outcome=\"not_sent\"} 10.0",
                        "footfall_events_sent_total{type=\"search\"} 7000.0",
                        "footfall_responses_total{status=\"422\"} 570.0",
                        "footfall_events_without_answer_total{reason=\"timeout\"} 10.0",
                        "footfall_expectations_total{result=\"missed\"} 3.0",
                        "# TYPE footfall_latency_seconds gauge",
                        "footfall_latency_seconds{kind=\"felt\",quantile=\"0.99\"} 0.312",
                        "footfall_run_elapsed_seconds 20.1");
        assertThat(page)
                .contains("footfall_run_info{app=\"demo-shop\",name=\"First steps\"")
                .doesNotContain("kind=\"service\"")
                .endsWith("# EOF\n");
    }
}
