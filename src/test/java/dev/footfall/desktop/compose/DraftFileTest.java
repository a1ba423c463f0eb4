package dev.footfall.desktop.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several windows of one user, whose drafts lie in one folder. */
class DraftFileTest {

    private static final Draft ONE = new Draft("/home/ana/one.yaml", "name: one");
    private static final Draft TWO = new Draft("", "name: two");

    @TempDir Path folder;

    @Test
    void a_window_that_lives_is_neither_offered_nor_overwritten_by_another() throws IOException {
        DraftFile first = window();
        DraftFile second = window();
        first.keep(ONE);
        assertThat(second.found()).isNull();
        second.keep(TWO);
        second.keep(TWO);
        assertThat(texts()).containsExactlyInAnyOrder("name: one", "name: two");

        first.letGo();
        assertThat(window().found()).isEqualTo(ONE);
        second.letGo();
    }

    @Test
    void all_that_died_are_offered_one_after_the_other() {
        DraftFile first = window();
        DraftFile second = window();
        first.keep(ONE);
        second.keep(TWO);
        first.letGo();
        second.letGo();

        DraftFile next = window();
        Draft offered = next.found();
        assertThat(next.found()).as("until someone decides").isEqualTo(offered);
        next.decided();
        assertThat(Set.of(offered, next.found())).containsExactlyInAnyOrder(ONE, TWO);
        next.decided();
        assertThat(next.found()).isNull();
    }

    @Test
    void what_one_window_offers_another_does_not() {
        left(ONE);
        DraftFile first = window();
        assertThat(first.found()).isEqualTo(ONE);
        DraftFile second = window();
        assertThat(second.found()).isNull();
        first.letGo();
        assertThat(second.found()).as("nobody has decided").isEqualTo(ONE);
    }

    @Test
    void what_was_found_outlives_a_window_that_keeps_its_own_and_dies() {
        left(ONE);
        DraftFile second = window();
        assertThat(second.found()).isEqualTo(ONE);
        second.keep(TWO);
        second.letGo();
        assertThat(texts()).containsExactlyInAnyOrder("name: one", "name: two");
    }

    @Test
    void nothing_stays_of_what_is_saved_or_decided() throws IOException {
        left(ONE);
        DraftFile window = window();
        assertThat(window.found()).isEqualTo(ONE);
        window.keep(ONE);
        window.decided();
        assertThat(texts()).containsExactly("name: one");
        window.forget();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void drafts_of_earlier_versions_are_offered_and_damaged_ones_stay_where_they_are()
            throws IOException {
        Files.writeString(folder.resolve("draft-damaged.json"), "{\"file\":");
        Files.writeString(
                folder.resolve("draft-kept.json"), "{\"file\":\"\",\"text\":\"name: two\"}");
        DraftFile window = window();
        assertThat(window.found()).isEqualTo(TWO);
        window.decided();
        assertThat(window.found()).isNull();
        assertThat(folder.resolve("draft-damaged.json")).exists();
    }

    private void left(Draft draft) {
        DraftFile gone = window();
        gone.keep(draft);
        gone.letGo();
    }

    private DraftFile window() {
        return new DraftFile(folder);
    }

    private Set<String> texts() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .map(DraftFileTest::text)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll(".*\"text\":\"([^\"]*)\".*", "$1");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
