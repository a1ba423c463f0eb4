package dev.footfall.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.chart.TimeWindow.Span;

import org.junit.jupiter.api.Test;

class TimeWindowTest {

    private final TimeWindow window = new TimeWindow();

    @Test
    void it_follows_the_run_from_the_start() {
        window.extent(120, false);
        assertThat(span()).isEqualTo(new Span(0, 120));
    }

    @Test
    void a_run_that_has_just_begun_already_has_half_a_minute_of_room() {
        window.extent(2, false);
        assertThat(span()).isEqualTo(new Span(0, 30));
    }

    @Test
    void a_short_run_that_is_over_fills_the_width() {
        window.extent(20, true);
        assertThat(span()).isEqualTo(new Span(0, 20));
    }

    @Test
    void zooming_stops_following_and_live_goes_back() {
        window.extent(120, false);
        window.zoom(30, 60);
        window.extent(180, false);
        assertThat(span()).isEqualTo(new Span(30, 60));
        assertThat(window.liveProperty().get()).isFalse();
        window.live();
        assertThat(span()).isEqualTo(new Span(0, 180));
    }

    @Test
    void zooming_beyond_the_run_stays_within_it() {
        window.extent(120, false);
        window.zoom(100, 160);
        assertThat(span()).isEqualTo(new Span(60, 120));
    }

    @Test
    void zooming_out_of_everything_is_live_again() {
        window.extent(120, false);
        window.zoom(10, 50);
        window.zoom(-100, 300);
        assertThat(window.liveProperty().get()).isTrue();
    }

    @Test
    void a_slip_of_the_mouse_does_not_zoom_into_nothing() {
        window.extent(120, false);
        window.zoom(50, 50.01);
        assertThat(span().length()).isEqualTo(5);
    }

    private Span span() {
        return window.spanProperty().get();
    }
}
