package dev.footfall.desktop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.journal.Journal;
import dev.footfall.report.RunEnd;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryJson;
import dev.footfall.run.Rehearsal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

class FootfallEngineTest {

    @TempDir private Path folder;

    /** The window asks on its own thread, and a start may rehearse for seconds. */
    @Test
    @Timeout(30)
    void the_local_endpoint_is_told_while_a_run_is_being_started() {
        try (FootfallEngine engine = new FootfallEngine(folder, Clock.system())) {
            synchronized (engine) {
                assertThat(CompletableFuture.supplyAsync(engine::localEndpoint).join()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "events.json    | [{'event_type':'click'},{'event_type':'view'}]          | true",
                "bulk.json      | {'index':{}}\\n{'action_name':'click','client_id':'c'}   | true",
                "session.json   |"
                    + " {'log':{'entries':[{'request':{'method':'POST','url':'/interactions','postData':{'text':'{}'}}}]}}"
                    + " | true",
                "events.tsv     | event\\tsession_id\\nclick\\ts                            | true",
                "events.jsonseq | \u001e{'event_type':'click'}                            | true",
                "scenario.json  | {'footfall': 1, 'scripts': [{'steps': [{'search': 'a'}]}]} |"
                        + " false",
            })
    void a_log_is_known_also_where_its_name_could_be_a_scenario_s(
            String name, String text, boolean log) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text.replace('\'', '"').replace("\\n", "\n").replace("\\t", "\t"));
        try (FootfallEngine engine = new FootfallEngine(folder, Clock.system())) {
            assertThat(engine.open(file))
                    .isInstanceOfSatisfying(
                            Opened.Ready.class,
                            ready -> {
                                assertThat(ready.recording() != null).isEqualTo(log);
                                engine.release(ready);
                            });
        }
    }

    /**
     * A busy plan's first seconds are rehearsed; whoever stops or leaves does not wait for that.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Timeout(60)
    void a_start_that_warms_this_machine_up_ends_at_once_when_it_is_given_up(boolean closed)
            throws Exception {
        Path scenario = folder.resolve("busy.yaml");
        Files.writeString(
                scenario,
                """
                footfall: 1
                load: {sessions: 400/s, duration: 10s}
                scripts: [{steps: [search: shoes]}]
                """);
        Clock clock = Clock.system();
        AtomicBoolean held = new AtomicBoolean();
        Path runs = folder.resolve("runs");
        FootfallEngine engine = new FootfallEngine(runs, clock, () -> new Rehearsal(clock, held));
        try {
            Opened.Ready ready = (Opened.Ready) engine.open(scenario);
            assertThat(engine.warmingUp()).isZero();
            CompletableFuture<Started> start =
                    CompletableFuture.supplyAsync(
                            () ->
                                    engine.start(
                                            ready,
                                            new Destination.Local("demo"),
                                            Replaying.AS_IT_WAS));
            await().until(() -> engine.warmingUp().isPositive());
            assertThat(engine.warmingUp()).isLessThanOrEqualTo(Duration.ofSeconds(6));

            long asked = clock.nanos();
            if (closed) {
                engine.close();
            } else {
                engine.giveUp();
            }
            assertThat(start.get()).isInstanceOf(Started.GivenUp.class);
            long took = (clock.nanos() - asked) / 1_000_000;

            assertThat(took).as("milliseconds of six seconds").isLessThan(500);
            assertThat(engine.warmingUp()).isZero();
            assertThat(held).as("the next start rehearses").isFalse();
            assertThat(runs).isEmptyDirectory();
        } finally {
            engine.close();
        }
    }

    /** Nobody stopped it, so it must not look as if somebody had. */
    @Test
    @Timeout(60)
    void a_run_whose_record_is_taken_away_has_failed() throws Exception {
        Path scenario = folder.resolve("slow.yaml");
        Files.writeString(
                scenario,
                """
                footfall: 1
                load: {sessions: 20/s, duration: 10m}
                scripts: [{steps: [search: shoes]}]
                """);
        Path runs = folder.resolve("runs");
        try (FootfallEngine engine = new FootfallEngine(runs, Clock.system())) {
            Opened.Ready ready = (Opened.Ready) engine.open(scenario);
            engine.start(ready, new Destination.Local("demo"), Replaying.AS_IT_WAS);
            Path run;
            try (Stream<Path> all = Files.list(runs)) {
                run = all.findFirst().orElseThrow();
            }
            Path record = run.resolve(Journal.FILE);
            Path log = Path.of(record + ".wal");
            await().until(() -> Files.exists(log) && Files.size(log) > 5_000);
            Files.delete(record);

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Files.exists(run.resolve(SummaryJson.FILE)));

            Summary summary = SummaryJson.read(run);
            assertThat(summary.ended()).isEqualTo(RunEnd.STOPPED);
            assertThat(summary.exit()).as("130 would say that somebody stopped it").isEqualTo(1);
            assertThat(summary.record()).matches(counts -> counts.lost() > 0);
        }
    }
}
