package dev.footfall.desktop.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.replay.LogOptions;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

class ReplayViewModelTest {

    private final SimpleObjectProperty<Opened.Ready> ready = new SimpleObjectProperty<>();
    private final ReplayViewModel model = new ReplayViewModel(ready);

    @Test
    void parts_that_follow_each_other_share_no_moment() {
        load(Duration.ofSeconds(100));
        model.select(0, 0.5);
        Replaying first = model.asked();
        model.select(0.5, 1);

        assertThat(first.options().until()).isEqualTo(Duration.ofSeconds(50));
        assertThat(model.asked().options().from()).isEqualTo(Duration.ofSeconds(50));
        assertThat(model.asked().options().until()).isNull();
    }

    @Test
    void a_part_of_a_log_that_takes_no_time_can_be_asked_for() {
        load(Duration.ZERO);
        model.select(0, 0);

        assertThat(model.asked().options().from()).isZero();
        assertThat(model.asked().options().until()).isPositive();
    }

    @Test
    void the_position_goes_by_what_came_due_and_starts_again_in_a_loop() {
        load(Duration.ofSeconds(100));
        model.select(0.5, 1);
        model.loop().set(true);
        model.asked();

        model.played(5);
        assertThat(model.position().get()).isEqualTo(0.75);
        model.played(15);
        assertThat(model.position().get()).isEqualTo(0.75);
        model.played(-1);
        assertThat(model.position().get()).isNaN();
    }

    /** Ten events in each quarter of it, but for the third and fourth: five each. */
    private void load(Duration length) {
        Opened.Recording recording =
                new Opened.Recording(
                        30,
                        30,
                        new TreeMap<>(),
                        1,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        List.of(),
                        Instant.EPOCH,
                        length,
                        List.of(10L, 10L, 5L, 5L),
                        new Opened.Columns(List.of(), LogOptions.defaults(), false));
        ready.set(
                new Opened.Ready(
                        "log",
                        "",
                        Path.of("log.jsonl"),
                        "demo",
                        0,
                        length,
                        OptionalLong.of(30),
                        recording,
                        new Opened.Plan() {}));
    }
}
