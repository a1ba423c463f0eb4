package dev.footfall.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

class JournalListTest {

    @TempDir Path dir;

    private final Clock clock = Clock.system();
    private final Entries entries = new Entries(clock.nanos());

    private Journal open() {
        return Journal.open(dir, clock, entries.at(0));
    }

    /** A session's answer takes as many milliseconds as its number's last two digits say. */
    private void record(Journal journal, int sessions) {
        for (int i = 0; i < sessions; i++) {
            Outcome outcome = new Outcome.Acknowledged(200, entries.timing(i, i, i + i % 100));
            journal.record(
                    JournalEntry.of(
                            i,
                            0,
                            Entries.event("click", i % 2 == 0 ? "Red shoes" : "hat", "sku-" + i),
                            outcome,
                            0,
                            null,
                            new byte[0]));
        }
    }

    @Test
    void the_whole_record_is_read_from_its_end_page_by_page() throws IOException {
        try (Journal journal = open()) {
            record(journal, 1_000);
        }

        try (JournalReader reader = JournalReader.open(dir);
                JournalList list = reader.list(JournalFilter.ALL, JournalOrder.LAST_RECORDED)) {
            assertThat(list.size()).isEqualTo(1_000);
            assertThat(sessions(list, 0, 3)).containsExactly(999L, 998L, 997L);
            assertThat(sessions(list, 998, 5)).containsExactly(1L, 0L);
            assertThat(list.page(1_000, 5)).isEmpty();
        }
    }

    @Test
    void a_filtered_and_sorted_list_is_read_page_by_page() throws IOException {
        try (Journal journal = open()) {
            record(journal, 1_000);
        }

        try (JournalReader reader = JournalReader.open(dir);
                JournalList slow =
                        reader.list(
                                JournalFilter.ALL.withLeastFelt(98_000_000),
                                JournalOrder.SLOWEST_FELT);
                JournalList red =
                        reader.list(
                                JournalFilter.ALL.withQuery("red SHOES").withDocument("SKU-10"),
                                JournalOrder.SESSION)) {
            assertThat(slow.size()).isEqualTo(20);
            assertThat(sessions(slow, 0, 2)).containsExactly(99L, 199L);
            assertThat(sessions(slow, 10, 2)).containsExactly(98L, 198L);
            assertThat(sessions(red, 0, 10)).containsExactly(10L, 100L, 102L, 104L, 106L, 108L);
            assertThat(red.page(0, 1).getFirst().query()).isEqualTo("Red shoes");
        }
    }

    @Test
    void a_record_is_read_along_while_it_is_written() {
        try (Journal journal = open()) {
            record(journal, 500);
            await().until(() -> journal.state().recorded() == 500);
            try (JournalReader reader = Objects.requireNonNull(journal.reader())) {
                JournalList before = reader.list(JournalFilter.ALL, JournalOrder.LAST_RECORDED);
                record(journal, 100);
                await().until(() -> journal.state().recorded() == 600);
                JournalList after = reader.list(JournalFilter.ALL, JournalOrder.LAST_RECORDED);
                assertThat(after.size()).isEqualTo(600);
                // What is on screen does not move under the reader's eyes.
                assertThat(before.size()).isEqualTo(500);
                assertThat(sessions(before, 0, 1)).containsExactly(499L);
                assertThat(sessions(after, 0, 1)).containsExactly(99L);
                assertThat(journal.end("finished")).isEqualTo(new JournalState.Closed(600));
            }
            assertThat(journal.reader()).isNull();
        }
    }

    @Test
    void after_a_resume_each_event_is_listed_once() throws IOException {
        try (Journal journal = open()) {
            record(journal, 20);
        }
        try (Journal journal = open()) {
            record(journal, 5);
        }

        try (JournalReader reader = JournalReader.open(dir);
                JournalList list = reader.list(JournalFilter.ALL, JournalOrder.LAST_RECORDED)) {
            assertThat(list.size()).isEqualTo(20);
            assertThat(sessions(list, 0, 20))
                    .containsExactlyElementsOf(
                            LongStream.concat(
                                            LongStream.iterate(4, i -> i >= 0, i -> i - 1),
                                            LongStream.iterate(19, i -> i >= 5, i -> i - 1))
                                    .boxed()
                                    .toList());
            assertThat(list.page(0, 1).getFirst().part()).isEqualTo(2);
        }
    }

    @Test
    void a_record_of_an_older_version_is_read_and_can_be_resumed()
            throws IOException, SQLException {
        try (Journal journal = open()) {
            record(journal, 3);
        }
        try (var file = DriverManager.getConnection("jdbc:duckdb:" + dir.resolve(Journal.FILE));
                var sql = file.createStatement()) {
            sql.execute("ALTER TABLE outcomes DROP COLUMN query");
            sql.execute("ALTER TABLE outcomes DROP COLUMN document");
            sql.execute("ALTER TABLE outcomes DROP COLUMN twice");
            sql.execute("ALTER TABLE outcomes DROP COLUMN bytes_sent");
            sql.execute("ALTER TABLE outcomes DROP COLUMN bytes_received");
        }

        try (JournalReader reader = JournalReader.open(dir)) {
            assertThat(reader.page(JournalFilter.ALL, JournalOrder.SESSION, 0, 9))
                    .extracting(JournalRow::document)
                    .containsExactly(null, null, null);
        }
        try (Journal journal = open()) {
            record(journal, 1);
            assertThat(journal.end("finished")).isEqualTo(new JournalState.Closed(1));
        }
        try (JournalReader reader = JournalReader.open(dir)) {
            assertThat(reader.page(JournalFilter.ALL, JournalOrder.SESSION, 0, 9))
                    .extracting(JournalRow::document)
                    .containsExactly("sku-0", null, null);
            assertThat(reader.totals().bytes().known()).isFalse();
        }
    }

    private static List<Long> sessions(JournalList list, long from, int most) {
        return list.page(from, most).stream().map(JournalRow::session).toList();
    }
}
