package dev.footfall.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that dies at once, with no chance to say goodbye. */
class JournalKillTest {

    /** A second is promised; half of one more is for a machine that builds other things too. */
    private static final long MOST_LOST_MS = 1_500;

    @TempDir Path dir;

    @Test
    @Timeout(60)
    void at_most_a_second_is_lost_and_the_record_says_that_it_was_cut_short()
            throws IOException, InterruptedException {
        long lastMs = runAndKill(2_000);

        try (JournalReader record = JournalReader.open(dir)) {
            JournalTotals totals = record.totals();
            assertThat(totals.cutShort()).isTrue();
            assertThat(totals.ended()).isNull();
            assertThat(totals.counts().acknowledged()).isPositive();
            assertThat(totals.counts().settled()).isTrue();
            long recordedMs = totals.durationNanos() / 1_000_000;
            assertThat(lastMs - recordedMs)
                    .as("milliseconds lost of %s", lastMs)
                    .isLessThan(MOST_LOST_MS);
            assertThat(record.acknowledged().size())
                    .as("no gaps: what is stored is all that came before")
                    .isEqualTo(lastSession(record) + 1);
        }
    }

    @Test
    @Timeout(60)
    void after_a_death_the_next_part_goes_on_in_the_same_file()
            throws IOException, InterruptedException {
        runAndKill(1);
        long before;
        try (JournalReader record = JournalReader.open(dir)) {
            before = record.totals().counts().acknowledged();
        }

        Clock clock = Clock.system();
        Entries entries = new Entries(clock.nanos());
        try (Journal journal = Journal.open(dir, clock, entries.at(0))) {
            journal.record(entries.acknowledged(1_000_000, 0, entries.timing(1, 1, 2)));
            journal.end("finished");
        }

        try (JournalReader record = JournalReader.open(dir)) {
            assertThat(record.totals().cutShort()).isFalse();
            assertThat(record.totals().parts()).isEqualTo(2);
            assertThat(record.totals().counts().acknowledged()).isEqualTo(before + 1);
        }
    }

    private static int lastSession(JournalReader record) {
        return (int) record.page(JournalFilter.ALL, JournalOrder.NEWEST, 0, 1).getFirst().session();
    }

    /**
     * Lets a child record until that long after something was first stored, kills it, and says how
     * far it was, in milliseconds.
     */
    private long runAndKill(long storedMs) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Djava.io.tmpdir=" + dir,
                                KilledRun.class.getName(),
                                dir.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long first = -1;
        long ms = 0;
        try (BufferedReader said = child.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                ms = Long.parseLong(line.substring(line.indexOf(' ') + 1));
                first = first < 0 ? ms : first;
                if (ms - first >= storedMs) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as("killed").isEqualTo(128 + 9);
        return ms;
    }
}
