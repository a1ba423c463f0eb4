package dev.footfall.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTicksTest {

    @ParameterizedTest
    @CsvSource({"0.3, 0.5", "1, 1", "1.2, 2", "5, 5", "50, 50", "86, 100", "0, 1"})
    void steps_are_one_two_or_five_times_a_power_of_ten(double raw, double step) {
        assertThat(RoundTicks.step(raw)).isCloseTo(step, within(step));
    }

    @ParameterizedTest
    @CsvSource({"30, 6, 5", "300, 9, 60", "302, 8, 60", "36000, 6, 7200", "604800, 4, 172800"})
    void time_steps_are_those_of_a_clock(double span, int most, double step) {
        assertThat(RoundTicks.timeStep(span, most)).isEqualTo(step);
    }

    private static Offset<Double> within(double value) {
        return Offset.offset(value * 1e-9);
    }
}
