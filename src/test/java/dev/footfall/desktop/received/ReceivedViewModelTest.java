package dev.footfall.desktop.received;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.AtOnce;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.endpoint.store.ReceivedEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

class ReceivedViewModelTest {

    private static final int SOME = 2 * ReceivedViewModel.PAGE + 50;

    @TempDir private static Path folder;

    private final FootfallEngine engine =
            new FootfallEngine(folder.resolve("runs"), Clock.system());
    private final ReceivedViewModel model = new ReceivedViewModel(engine, AtOnce.offThread());

    @BeforeEach
    void events_arrived() {
        engine.open(folder.resolve("none.yaml"), "");
        post(SOME);
        model.refresh();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void who_scrolls_on_reaches_the_first_event_that_ever_came() {
        assertThat(model.events()).hasSize(ReceivedViewModel.PAGE);
        assertThat(model.remark().get()).isEqualTo("Showing the last 200 of 450");
        model.following().set(false);
        model.atEnd().set(true);
        for (int beat = 0; beat < 4; beat++) {
            model.refresh();
        }

        assertThat(numbers()).isEqualTo(downFrom(SOME));
    }

    @Test
    void what_comes_while_someone_reads_moves_nothing_and_is_told() {
        model.following().set(false);
        post(3);
        model.refresh();
        assertThat(numbers().getFirst()).isEqualTo(SOME);
        assertThat(model.remark().get())
                .isEqualTo("Showing the last 200 of 453. 3 more came: scroll to the top");

        model.atEnd().set(true);
        model.refresh();
        model.refresh();
        assertThat(numbers()).as("none twice, none left out").isEqualTo(downFrom(SOME));

        model.following().set(true);
        model.refresh();
        assertThat(numbers().getFirst()).isEqualTo(SOME + 3);
        assertThat(model.events()).hasSize(ReceivedViewModel.PAGE);
    }

    @Test
    void older_ones_that_match_are_added_as_well() {
        model.type().set("click");
        model.refresh();
        model.following().set(false);
        model.atEnd().set(true);
        post(5);
        for (int beat = 0; beat < 3; beat++) {
            model.refresh();
        }

        assertThat(numbers()).isEqualTo(downFrom(SOME));
        assertThat(model.remark().get()).startsWith("Showing the last 450 that match, of 455");
    }

    @Test
    void a_filter_that_nothing_matches_is_not_told_as_nothing_received() {
        model.document().set("no such");
        model.refresh();

        assertThat(model.events()).isEmpty();
        assertThat(model.empty().get()).startsWith("None of the events that are kept match");
    }

    private List<Long> numbers() {
        return model.events().stream().map(ReceivedEvent::seq).toList();
    }

    private static List<Long> downFrom(long last) {
        return LongStream.rangeClosed(1, last).map(i -> last + 1 - i).boxed().toList();
    }

    private void post(int events) {
        for (int i = 0; i < events; i++) {
            engine.post(
                    "{\"event_type\":\"click\",\"session_id\":\"anna\"}"
                            .getBytes(StandardCharsets.UTF_8),
                    "application/json",
                    new Destination.Local("demo"));
        }
    }
}
