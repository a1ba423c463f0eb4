package dev.footfall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.journal.JournalFilter;
import dev.footfall.journal.JournalReader;
import dev.footfall.metrics.Counts;
import dev.footfall.schedule.Visits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A run in two parts. */
class RestTest {

    @TempDir Path dir;

    private final Clock clock = Clock.system();

    private static RunPlan plan(boolean open) {
        // A cap that a machine which pauses for a second does not reach.
        return Plans.of(
                Visits.alike(300, 0, 40, 90),
                open ? new Pace.Sessions(1) : new Pace.Users(30, 1),
                URI.create("http://127.0.0.1:9"),
                2_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_rest_is_played_once_and_both_parts_are_one_run(boolean open)
            throws InterruptedException, IOException {
        RunHandle whole = Run.start(plan(open), FakeSender.acknowledging(), null, clock);
        FakeSender first = FakeSender.acknowledging();
        RunHandle part = Run.start(plan(open), first, dir, clock);
        await().until(() -> part.snapshot().metrics().counts().planned() > 300);
        part.stop();
        assertThat(part.await(Duration.ofSeconds(20))).isTrue();
        assertThat(whole.await(Duration.ofSeconds(20))).isTrue();

        FakeSender second = FakeSender.acknowledging();
        Earlier earlier = earlier();
        RunHandle rest = Run.start(plan(open), second, dir, earlier, clock);
        assertThat(rest.await(Duration.ofSeconds(20))).isTrue();

        List<String> both = new ArrayList<>(first.bodies);
        both.addAll(second.bodies);
        assertThat(both).as("each event once; two of each session are alike").hasSize(900);
        assertThat(new HashSet<>(both)).hasSize(600);
        assertThat(second.bodies).hasSizeBetween(1, 600);
        assertThat(rest.digest()).isEqualTo(whole.digest());
        assertThat(rest.snapshot().metrics().sessionsActive()).isZero();
        try (JournalReader record = JournalReader.open(dir)) {
            assertThat(record.totals().counts()).isEqualTo(new Counts(900, 900, 900, 0, 0, 0));
            assertThat(record.totals().ended()).isEqualTo("finished");
            assertThat(record.totals().attempts().perhapsTwice()).isZero();
        }
    }

    @Test
    void what_a_stop_cut_off_is_posted_again_and_marked_as_perhaps_stored_twice()
            throws InterruptedException, IOException {
        FakeSender hanging = FakeSender.hanging();
        RunHandle part = Run.start(plan(true), hanging, dir, clock);
        await().until(() -> hanging.bodies.size() > 20);
        part.stopNow();
        assertThat(part.await(Duration.ofSeconds(20))).isTrue();
        int cutOff = hanging.bodies.size();

        FakeSender second = FakeSender.acknowledging();
        RunHandle rest = Run.start(plan(true), second, dir, earlier(), clock);
        assertThat(rest.await(Duration.ofSeconds(20))).isTrue();

        assertThat(second.bodies).hasSize(900).containsAll(hanging.bodies);
        assertThat(rest.snapshot().metrics().attempts().perhapsTwice()).isEqualTo(cutOff);
        try (JournalReader record = JournalReader.open(dir)) {
            assertThat(record.totals().counts()).isEqualTo(new Counts(900, 900, 900, 0, 0, 0));
            assertThat(record.totals().attempts().perhapsTwice()).isEqualTo(cutOff);
            assertThat(record.count(JournalFilter.ALL)).isEqualTo(900);
        }
    }

    private Earlier earlier() throws IOException {
        try (JournalReader record = JournalReader.open(dir)) {
            return Earlier.of(record);
        }
    }
}
