package dev.footfall.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.replay.LogOptions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

class SavedColumnsTest {

    private static final List<String> COLUMNS = List.of("wann", "wer", "was");
    private static final LogOptions CHOSEN =
            LogOptions.defaults()
                    .withMapping(Map.of("event_type", "was", "position", "", "query", "=shoes"))
                    .withZone(ZoneId.of("Europe/Berlin"));

    @TempDir Path folder;
    private SavedColumns saved = new SavedColumns(Path.of("set before each"));

    @BeforeEach
    void one_is_kept() throws IOException {
        saved = new SavedColumns(folder.resolve("settings"));
        saved.keep(Path.of("/logs/week-1.csv"), COLUMNS, CHOSEN);
    }

    @Test
    void a_log_is_known_again_by_its_name_or_by_its_columns() {
        SavedColumns later = new SavedColumns(folder.resolve("settings"));

        assertThat(later.of(Path.of("week-1.csv"), List.of("was", "more"))).isEqualTo(CHOSEN);
        assertThat(later.of(Path.of("week-2.csv"), COLUMNS)).isEqualTo(CHOSEN);
        assertThat(later.of(Path.of("week-2.csv"), List.of("was", "wer")))
                .isEqualTo(LogOptions.defaults());
    }

    @Test
    void a_choice_whose_columns_are_gone_is_not_taken() {
        assertThat(saved.of(Path.of("week-1.csv"), List.of("what", "who")))
                .isEqualTo(LogOptions.defaults());
    }

    @Test
    void its_own_name_goes_before_the_same_columns() throws IOException {
        LogOptions other = LogOptions.defaults().withMapping(Map.of("event_type", "wer"));
        saved.keep(Path.of("week-2.csv"), COLUMNS, other);

        assertThat(saved.of(Path.of("week-1.csv"), COLUMNS)).isEqualTo(CHOSEN);
        assertThat(saved.of(Path.of("week-2.csv"), COLUMNS)).isEqualTo(other);
        assertThat(saved.of(Path.of("week-3.csv"), COLUMNS)).as("the latest").isEqualTo(other);
    }

    @Test
    void what_is_forgotten_is_not_found_under_another_name_either() throws IOException {
        saved.forget(Path.of("week-2.csv"), COLUMNS);

        assertThat(saved.of(Path.of("week-1.csv"), COLUMNS)).isEqualTo(LogOptions.defaults());
    }

    @Test
    void a_file_that_is_broken_costs_the_choices_and_nothing_else() throws IOException {
        Files.writeString(folder.resolve("settings/columns.json"), "{\"logs\":[null,{}, 7");
        assertThat(saved.of(Path.of("week-1.csv"), COLUMNS)).isEqualTo(LogOptions.defaults());
        Files.writeString(folder.resolve("settings/columns.json"), "{\"logs\":[null,{}]}");
        assertThat(saved.of(Path.of("week-1.csv"), COLUMNS)).isEqualTo(LogOptions.defaults());
    }

    @Test
    void a_place_that_cannot_be_written_is_told() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new SavedColumns(blocked).keep(Path.of("a.csv"), COLUMNS, CHOSEN))
                .isInstanceOf(IOException.class);
    }
}
