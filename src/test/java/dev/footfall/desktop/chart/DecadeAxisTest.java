package dev.footfall.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecadeAxisTest {

    private final DecadeAxis axis = new DecadeAxis();

    /** The room beside a chart is the same everywhere: what is longer is cut, first digit first. */
    @Test
    void no_label_is_longer_than_there_is_room_for() {
        assertThat(axis.label(0.1)).isEqualTo("0.1");
        assertThat(axis.label(10_000)).isEqualTo("10,000");
        assertThat(axis.label(100_000)).isEqualTo("100k");
        assertThat(axis.label(Math.pow(10, 5.0000000001))).isEqualTo("100k");
        assertThat(axis.label(500_000)).isEqualTo("500k");
        assertThat(axis.label(1_000_000)).isEqualTo("1M");
        assertThat(axis.label(20_000_000)).isEqualTo("20M");
    }
}
