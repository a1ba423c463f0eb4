package dev.footfall.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

    @Test
    void fifty_of_two_hundred() {
        Wilson interval = Wilson.of(50, 200);
        assertThat(interval.low()).isCloseTo(0.1951, within(0.00005));
        assertThat(interval.high()).isCloseTo(0.3143, within(0.00005));
    }

    @Test
    void it_stays_between_nothing_and_everything() {
        assertThat(Wilson.of(0, 3).low()).isCloseTo(0, within(1e-12));
        assertThat(Wilson.of(3, 3).high()).isCloseTo(1, within(1e-12));
        assertThat(Wilson.of(5, 3).high()).as("twice clicked").isLessThanOrEqualTo(1 + 1e-12);
    }
}
