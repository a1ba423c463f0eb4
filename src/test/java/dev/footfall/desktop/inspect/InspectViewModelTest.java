package dev.footfall.desktop.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.AtOnce;
import dev.footfall.desktop.SampleRecords;
import dev.footfall.desktop.engine.RunSource;
import dev.footfall.journal.JournalOrder;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

class InspectViewModelTest {

    @TempDir private static Path dir;

    private static RunSource source;

    private final InspectViewModel model = new InspectViewModel(AtOnce.offThread(), Clock.system());

    @BeforeAll
    static void a_run_is_recorded() {
        source = SampleRecords.record(dir, 400);
    }

    @BeforeEach
    void it_is_shown() {
        model.show(source);
        model.refresh();
    }

    private dev.footfall.journal.JournalRow row(int line) {
        return Objects.requireNonNull(model.rows().get().get(line).row());
    }

    @Test
    void every_exchange_is_listed_the_last_one_first() {
        assertThat(model.rows().get()).hasSize(2_000);
        assertThat(model.remark().get()).isEqualTo("2,000");
        assertThat(row(0).session()).isEqualTo(399);
        assertThat(row(0).step()).isEqualTo(4);
        // A line far down is read when somebody looks at it.
        assertThat(row(1_999).session()).isZero();
    }

    @Test
    void only_the_pages_in_sight_are_held() {
        PagedRows rows = (PagedRows) model.rows().get();
        for (int i = 0; i < rows.size(); i += 50) {
            assertThat(rows.get(i).row()).isNotNull();
        }
        assertThat(rows.held()).isEqualTo(10).isLessThan(PagedRows.MOST_PAGES);
        assertThat(rows.indexOf(rows.get(777))).isEqualTo(777);
        assertThat(rows.indexOf(new RowSlot())).isEqualTo(-1);
    }

    @Test
    void filters_narrow_together_and_a_header_sorts_the_whole_record() {
        model.outcome().set("Errors");
        model.type().set("search");
        model.order().set(new JournalOrder(JournalOrder.By.FELT, true));
        model.refresh();
        assertThat(model.rows().get()).isNotEmpty().hasSizeLessThan(60);
        assertThat(model.remark().get()).endsWith(" of 2,000");
        assertThat(row(0).reason()).isEqualTo("timeout");
        assertThat(row(0).type()).isEqualTo("search");
        model.status().set("4xx");
        model.refresh();
        assertThat(row(0).status()).isEqualTo(422);
        model.clearFilter();
        model.query().set("SNEAK");
        model.atLeast().set("2 s");
        model.refresh();
        assertThat(row(0).query()).isEqualTo("red sneakers");
        assertThat(row(0).feltNanos()).isGreaterThan(2_000_000_000L);
    }

    @Test
    void a_filter_that_makes_no_sense_is_said_and_the_table_stays() {
        model.atLeast().set("slow");
        model.refresh();
        assertThat(model.remark().get())
                .isEqualTo("A latency is a number with ms or s, such as 250 ms.");
        assertThat(model.rows().get()).hasSize(2_000);
        model.atLeast().set("");
        model.refresh();
        assertThat(model.remark().get()).isEqualTo("2,000");
    }

    @Test
    void an_acknowledged_exchange_shows_what_was_posted_made_anew_amid_its_session() {
        model.session().set("s-42-7");
        model.order().set(JournalOrder.SESSION);
        model.refresh();
        model.open(row(2));
        Exchange exchange = Objects.requireNonNull(model.opened().get());
        assertThat(exchange.sessionName()).isEqualTo("s-42-7 · informational");
        assertThat(exchange.steps())
                .extracting(step -> step.row().type())
                .containsExactly("search", "click", "dwell", "search", "click");
        assertThat(exchange.steps().get(0).words()).contains("48 results");
        assertThat(exchange.steps().get(2).words()).contains(" at 2 · stayed ");
        assertThat(exchange.posted())
                .contains("\"event_type\":\"dwell\"", "\"session_id\":\"s-42-7\"", "\"run_id\"");
        assertThat(exchange.requestRemark()).isEqualTo("made anew from the seed");
        assertThat(exchange.response().getFirst()).startsWith("200.");
    }

    @Test
    void a_refused_exchange_shows_what_was_kept() {
        model.status().set("422");
        model.refresh();
        model.open(row(0));
        Exchange exchange = Objects.requireNonNull(model.opened().get());
        assertThat(exchange.requestRemark()).isEqualTo("as it was posted");
        assertThat(String.join("\n", exchange.response())).contains("valid integer");
        assertThat(exchange.plain()).contains("Request (as it was posted)", "valid integer");
        model.close();
        assertThat(model.opened().get()).isNull();
    }

    @Test
    void a_directory_without_a_record_is_said(@TempDir Path empty) {
        model.show(new RunSource(source.identity(), empty, null, null));
        model.refresh();
        assertThat(model.rows().get()).isEmpty();
        assertThat(model.empty().get()).contains("no record in", "outcomes.duckdb");
    }
}
