package dev.footfall.desktop.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.desktop.setup.RecentFiles;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.desktop.setup.TargetViewModel;
import dev.footfall.replay.LogOptions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ColumnsViewModelTest {

    @TempDir Path folder;

    /**
     * What runs off the JavaFX thread; a test lets it run when, and in the order, that it wants.
     */
    private final List<Runnable> work = new ArrayList<>();

    private final List<String> told = new ArrayList<>();
    private final FakeEngine engine = new FakeEngine();
    private final OffThread offThread =
            new OffThread(
                    work::add,
                    Runnable::run,
                    bug -> {
                        throw new AssertionError(bug);
                    });
    private Path log = Path.of("set before each");
    private SavedColumns saved = new SavedColumns(Path.of("set before each"));

    @BeforeEach
    void a_table_of_unknown_columns() throws IOException {
        saved = new SavedColumns(folder.resolve("settings"));
        log =
                Files.write(
                        folder.resolve("shop.csv"),
                        List.of(
                                "wann;wer;was;rank",
                                "2026-11-24 08:00:00;anna;click;3",
                                "2026-11-24 08:00:09;bert;buy;4"));
    }

    @Test
    void begins_with_what_the_reader_takes_by_name_and_says_what_is_missing() {
        ColumnsViewModel model = begin(LogOptions.defaults());

        assertThat(field(model, "position").chosen().get()).isEqualTo("rank");
        assertThat(field(model, "event_type").chosen().get()).isEqualTo(FieldChoice.NONE);
        assertThat(field(model, "event_type").offered())
                .containsExactly(
                        "",
                        "wann",
                        "wer",
                        "was",
                        "rank",
                        "=search",
                        "=click",
                        "=dwell",
                        "=purchase");
        assertThat(model.problem().get()).isEqualTo("No column says what happened (event_type).");
        assertThat(model.usable().get()).isFalse();
    }

    @Test
    void every_change_shows_the_events_that_come_of_it() {
        ColumnsViewModel model = begin(LogOptions.defaults());
        choose(model, "event_type", "was");
        choose(model, "timestamp", "wann");
        model.zone().set("Asia/Tokyo");
        all();

        assertThat(model.usable().get()).isTrue();
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.events().get())
                .startsWith("23 Nov 2026 23:00:00 UTC\n{\"event_type\":\"click\"")
                .contains("\"position\":3", "\"wer\":\"anna\"", "\"synthetic\":true");
        assertThat(model.counts().get())
                .startsWith("2 records: 2 would be replayed, 0 left out")
                .contains("2 no session id");
    }

    @Test
    void an_answer_that_comes_after_a_newer_change_is_dropped() {
        ColumnsViewModel model = begin(LogOptions.defaults());
        choose(model, "event_type", "was");
        choose(model, "event_type", "");
        work.reversed().forEach(Runnable::run);
        work.clear();

        assertThat(model.usable().get()).isFalse();
        assertThat(model.problem().get()).contains("No column says what happened");
    }

    @Test
    void while_an_answer_is_awaited_nothing_can_be_used() {
        ColumnsViewModel model = begin(LogOptions.defaults());
        choose(model, "event_type", "was");
        assertThat(model.usable().get()).isFalse();
        all();
        assertThat(model.usable().get()).isTrue();
    }

    @Test
    void a_zone_that_is_none_is_told() {
        ColumnsViewModel model = begin(LogOptions.defaults());
        choose(model, "event_type", "=click");
        model.zone().set("Nowhere/City");
        all();

        assertThat(model.problem().get()).contains("No zone is called “Nowhere/City”");
        assertThat(model.usable().get()).isFalse();
        model.zone().set("UTC");
        all();
        assertThat(model.usable().get()).isTrue();
    }

    @Test
    void what_is_used_is_kept_for_the_next_log_with_these_columns() {
        ColumnsViewModel model = begin(LogOptions.defaults());
        choose(model, "event_type", "was");
        choose(model, "position", "");
        all();
        model.use();
        all();

        LogOptions kept = saved.of(Path.of("next.csv"), List.of("wann", "wer", "was", "rank"));
        assertThat(kept.mapping()).isEqualTo(Map.of("event_type", "was", "position", ""));
        assertThat(kept.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(told).isEmpty();
    }

    @Test
    void back_to_the_names_forgets_what_was_kept() {
        ColumnsViewModel first = begin(LogOptions.defaults());
        choose(first, "event_type", "=click");
        all();
        first.use();
        all();
        ColumnsViewModel again =
                begin(LogOptions.defaults().withMapping(Map.of("event_type", "=click")));
        assertThat(field(again, "event_type").chosen().get()).isEqualTo("=click");
        again.reset();
        all();

        assertThat(field(again, "event_type").chosen().get()).isEmpty();
        assertThat(again.usable().get()).as("without a type it cannot be read").isFalse();
    }

    @Test
    void a_choice_that_cannot_be_kept_is_used_all_the_same_and_told() throws IOException {
        saved = new SavedColumns(Files.createFile(folder.resolve("blocked")));
        ColumnsViewModel model = begin(LogOptions.defaults());
        choose(model, "event_type", "was");
        all();
        model.use();
        all();

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("The choice of columns is used now, but not kept");
    }

    @Test
    void fields_within_objects_can_be_chosen_and_the_choice_is_kept() throws IOException {
        log =
                Files.write(
                        folder.resolve("app.jsonl"),
                        List.of(
                                "{\"kind\":\"search\",\"payload\":{\"search\":{\"text\":\"shoes\"}}}",
                                "{\"kind\":\"search\",\"payload\":[\"shoes\"]}"));
        ColumnsViewModel model = begin(LogOptions.defaults());
        assertThat(field(model, "query").offered())
                .containsExactly("", "kind", "payload", "payload.search", "payload.search.text");
        choose(model, "event_type", "kind");
        choose(model, "query", "payload.search.text");
        all();

        assertThat(model.events().get())
                .contains("\"query\":\"shoes\"")
                .contains("\"payload\":[\"shoes\"]");
        assertThat(model.counts().get()).startsWith("2 records: 2 would be replayed");
        model.use();
        all();
        assertThat(
                        saved.of(
                                        Path.of("next.jsonl"),
                                        List.of(
                                                "kind",
                                                "payload",
                                                "payload.id",
                                                "payload.search.text"))
                                .mapping())
                .as("records differ in what stands within objects")
                .containsEntry("query", "payload.search.text");
    }

    private ColumnsViewModel begin(LogOptions how) {
        SetupViewModel setup =
                new SetupViewModel(
                        engine,
                        offThread,
                        new RecentFiles(List.of()),
                        new TargetViewModel(),
                        saved);
        ColumnsViewModel model =
                new ColumnsViewModel(engine, offThread, setup, log, how, told::add);
        all();
        return model;
    }

    private void all() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
    }

    private static void choose(ColumnsViewModel model, String field, String column) {
        field(model, field).chosen().set(column);
    }

    private static FieldChoice field(ColumnsViewModel model, String name) {
        return model.fields().stream()
                .filter(field -> field.field().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
