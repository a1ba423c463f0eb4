package dev.footfall.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class ErrorBookTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final ErrorBook book = new ErrorBook();

    @Test
    void of_a_million_errors_in_a_hundred_thousand_wordings_each_is_counted_once() {
        for (int i = 0; i < 1_000_000; i++) {
            add("500", 500, "request " + i % 100_000 + " failed");
        }
        List<ErrorGroup> groups = book.now();
        assertThat(groups).hasSizeLessThanOrEqualTo(1_200);
        assertThat(groups.stream().mapToLong(ErrorGroup::count).sum() + book.ungrouped())
                .isEqualTo(1_000_000);
        assertThat(groups.getFirst().message()).isEqualTo("other messages");
        assertThat(groups.getFirst().samples()).isNotEmpty();
    }

    @Test
    void what_fails_most_is_seen_also_when_it_begins_after_a_thousand_wordings() {
        for (int i = 0; i < 2_000; i++) {
            add("500", 500, "request " + i + " failed");
        }
        for (int i = 0; i < 5_000; i++) {
            add("connection refused", 0, "127.0.0.1:8123 refused the connection");
        }
        ErrorGroup most = book.now().getFirst();
        assertThat(most.label()).isEqualTo("connection refused");
        assertThat(most.count()).isEqualTo(5_000);
        assertThat(most.samples()).isNotEmpty();
        assertThat(book.ungrouped()).isZero();
    }

    @Test
    void a_server_that_makes_up_statuses_too_fills_no_memory() {
        for (int i = 0; i < 10_000; i++) {
            add("s" + i, i, "message " + i);
        }
        assertThat(book.now()).hasSizeLessThanOrEqualTo(1_200);
        assertThat(book.ungrouped()).isEqualTo(10_000 - book.now().size());
    }

    private void add(String label, int status, String message) {
        book.add(label, status, message, NOW, 1, 1, "{}", "");
    }
}
