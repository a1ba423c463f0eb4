package dev.footfall.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlinesTest {

    @Test
    void a_band_goes_out_along_the_top_and_back_along_the_bottom() {
        Outlines band =
                Outlines.between(
                        new double[] {0, 1, 2}, new double[] {1, 2, 3}, new double[] {4, 5, 6});
        assertThat(band.x()).containsExactly(0, 1, 2, 2, 1, 0);
        assertThat(band.y()).containsExactly(4, 5, 6, 3, 2, 1);
    }

    @Test
    void a_band_has_a_gap_where_a_value_is_missing() {
        double no = Double.NaN;
        Outlines band =
                Outlines.between(
                        new double[] {0, 1, 2, 3, 4},
                        new double[] {1, 1, no, 1, 1},
                        new double[] {2, 2, 2, 2, 2});
        assertThat(band.x()).containsExactly(0, 1, 1, 0, 0, 3, 4, 4, 3);
        assertThat(band.y()[4]).isNaN();
    }

    @Test
    void columns_are_steps_and_one_without_height_is_left_out() {
        Outlines columns =
                Outlines.columns(
                        new double[] {0, 1, 2, 3}, new double[] {0, 0, 0}, new double[] {5, 0, 7});
        assertThat(columns.x()).containsExactly(0, 1, 1, 0, 0, 2, 3, 3, 2);
        assertThat(columns.y()).containsExactly(5, 5, 0, 0, Double.NaN, 7, 7, 0, 0);
    }

    @Test
    void nothing_makes_no_area() {
        assertThat(Outlines.columns(new double[] {0}, new double[0], new double[0]).x()).isEmpty();
    }
}
