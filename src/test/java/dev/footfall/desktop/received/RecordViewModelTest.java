package dev.footfall.desktop.received;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.AtOnce;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.engine.Opened;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class RecordViewModelTest {

    @TempDir private static Path folder;

    private final Path home = folder.resolve("home-" + System.nanoTime());
    private final FootfallEngine engine = new FootfallEngine(home.resolve("runs"), Clock.system());
    private final SimpleObjectProperty<Destination> target =
            new SimpleObjectProperty<>(new Destination.Local("shop"));
    private final RecordViewModel model =
            new RecordViewModel(engine, AtOnce.offThread(), Clock.system(), target);

    @BeforeEach
    void the_endpoint_listens() throws IOException {
        Files.createDirectories(home);
        engine.open(home.resolve("none.yaml"), "");
        model.refresh();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void what_clients_send_replays_and_what_we_send_is_left_out() {
        assertThat(model.address().get())
                .startsWith("http://127.0.0.1:")
                .endsWith("/v1/public/apps/shop/interactions");
        model.record(true);
        post("{\"event_type\":\"click\",\"session_id\":\"anna\"}");
        post("{\"event_type\":\"click\",\"metadata\":{\"synthetic\":true}}");
        model.refresh();
        assertThat(model.state().get())
                .isEqualTo("Recording: 1 event · 1 of Footfall's own left out");
        assertThat(model.replayable().get()).as("while it is written").isNull();
        model.record(false);
        post("{\"event_type\":\"click\"}");

        assertThat(model.recording().get()).isFalse();
        assertThat(model.state().get())
                .isEqualTo("Recorded 1 event · 1 of Footfall's own left out");
        Path recorded = model.replayable().get();
        assertThat(recorded).isNotNull().hasParent(home.resolve("recordings").toAbsolutePath());
        Opened opened = recorded == null ? null : engine.open(recorded);
        assertThat(opened).isInstanceOf(Opened.Ready.class);
        if (opened instanceof Opened.Ready ready) {
            assertThat(ready.events()).hasValue(1);
            engine.release(ready);
        }
    }

    @Test
    void a_recording_in_which_nothing_stands_leaves_no_file() throws IOException {
        model.record(true);
        model.record(false);

        assertThat(model.state().get()).isEqualTo("Recorded nothing");
        assertThat(model.replayable().get()).isNull();
        assertThat(model.file().get()).isEmpty();
        try (Stream<Path> files = Files.list(home.resolve("recordings"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void each_recording_has_a_file_of_its_own() {
        model.record(true);
        post("{\"event_type\":\"click\"}");
        model.record(false);
        String first = model.file().get();
        model.record(true);
        post("{\"event_type\":\"click\"}");
        model.record(false);

        assertThat(model.file().get()).isNotEqualTo(first);
        assertThat(model.state().get()).isEqualTo("Recorded 1 event");
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_and_nothing_records() throws IOException {
        Files.createFile(home.resolve("recordings"));
        model.record(true);

        assertThat(model.recording().get()).isFalse();
        assertThat(model.turning().get()).isFalse();
        assertThat(model.problem().get()).startsWith("Nothing is recorded:").contains("recordings");
        Files.delete(home.resolve("recordings"));
        model.record(true);
        assertThat(model.recording().get()).isTrue();
        assertThat(model.problem().get()).isEmpty();
    }

    private void post(String body) {
        engine.post(
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "application/json",
                target.get());
    }
}
