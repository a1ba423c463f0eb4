package dev.footfall.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueAxisTest {

    private final ValueAxis axis = new ValueAxis(Numbers::tick);

    @Test
    void six_digits_are_told_in_thousands_all_along_the_axis() {
        axis.fit(15_000, 1);
        assertThat(axis.label(5_000)).isEqualTo("5,000");
        axis.fit(200_000, 1);
        assertThat(axis.label(0)).isEqualTo("0");
        assertThat(axis.label(50_000)).isEqualTo("50k");
        assertThat(axis.label(200_000)).isEqualTo("200k");
    }

    @Test
    void seven_digits_are_told_in_millions() {
        axis.fit(2_000_000, 1);
        assertThat(axis.label(500_000)).isEqualTo("0.5M");
    }
}
