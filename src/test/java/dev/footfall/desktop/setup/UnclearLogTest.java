package dev.footfall.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.AtOnce;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.replay.LogOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which logs are asked about, over the real engine. */
class UnclearLogTest {

    @TempDir private static Path folder;

    private final FootfallEngine engine =
            new FootfallEngine(folder.resolve("runs"), Clock.system());
    private final SetupViewModel setup =
            new SetupViewModel(
                    engine,
                    AtOnce.offThread(),
                    new RecentFiles(List.of()),
                    new TargetViewModel(),
                    new SavedColumns(folder.resolve("settings")));

    @AfterEach
    void stop() {
        if (setup.loaded() != null) {
            engine.release(setup.loaded());
        }
        engine.close();
    }

    @Test
    void a_log_that_loses_nearly_all_its_records_is_loaded_and_asked_about() throws IOException {
        Path log = mostly("{\"kind\":\"click\",\"who\":\"anna\"}");
        setup.open(log);

        assertThat(setup.loaded()).isNotNull();
        assertThat(setup.unclear().get())
                .isEqualTo(new SetupViewModel.Unclear(log, LogOptions.defaults()));
    }

    @Test
    void one_that_is_broken_is_not_asked_about_since_columns_would_not_mend_it()
            throws IOException {
        setup.open(mostly("{\"kind\":\"click\","));

        assertThat(setup.loaded()).isNotNull();
        assertThat(setup.unclear().get()).isNull();
    }

    @Test
    void a_file_that_holds_nothing_of_use_shows_its_problems() throws IOException {
        setup.open(Files.writeString(folder.resolve("noise.jsonl"), "noise\nnoise\n"));

        assertThat(setup.unclear().get()).isNull();
        assertThat(setup.rejection().get()).isNotNull();
    }

    @Test
    void columns_that_someone_chose_are_not_asked_about_again() throws IOException {
        Path log = mostly("{\"kind\":\"click\",\"who\":\"anna\"}");
        setup.open(log, LogOptions.defaults().withMapping(Map.of("position", "")));

        assertThat(setup.loaded()).isNotNull();
        assertThat(setup.unclear().get()).isNull();
    }

    private static Path mostly(String line) throws IOException {
        List<String> lines = new ArrayList<>(List.of("{\"event_type\":\"click\"}"));
        for (int i = 0; i < 30; i++) {
            lines.add(line);
        }
        return Files.write(folder.resolve("app.jsonl"), lines);
    }
}
