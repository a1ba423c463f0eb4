package dev.footfall.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.AtOnce;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.desktop.engine.Started;
import dev.footfall.run.Phase;
import dev.footfall.session.Session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two short runs, played for real, and what is told of them later. */
class HistoryViewModelTest {

    @TempDir private static Path folder;

    private static FootfallEngine engine;

    private final List<String> notices = new ArrayList<>();
    private HistoryViewModel model;

    @BeforeEach
    void looks_at_the_runs() {
        model = new HistoryViewModel(engine, AtOnce.offThread(), notices::add);
    }

    @BeforeAll
    static void two_runs_are_played() throws IOException, InterruptedException {
        engine = new FootfallEngine(folder.resolve("runs"), Clock.system());
        Path file = folder.resolve("two.yaml");
        Files.writeString(
                file,
                """
                footfall: 1
                name: Two acts
                load: {sessions: 20/s, total: 10}
                scripts:
                  - steps:
                      - search: red sneakers
                        results: 7
                      - click: sku-1
                        position: 0
                """);
        for (int i = 0; i < 2; i++) {
            Opened.Ready ready = (Opened.Ready) engine.open(file);
            Started.Running running =
                    (Started.Running)
                            engine.start(ready, new Destination.Local("demo"), Replaying.AS_IT_WAS);
            assertThat(running.handle().await(Duration.ofSeconds(20))).isTrue();
        }
        engine.close();
    }

    @AfterAll
    static void nothing_is_left_open() {
        engine.close();
    }

    @Test
    void runs_are_listed_newest_first_with_what_came_of_them() {
        model.refresh();
        assertThat(model.runs()).hasSize(2);
        PastRun newest = model.runs().getFirst();
        assertThat(newest.name()).isEqualTo("Two acts");
        assertThat(newest.startedAt()).isAfterOrEqualTo(model.runs().getLast().startedAt());
        assertThat(Objects.requireNonNull(newest.summary()).events().acknowledged()).isEqualTo(20);
        // Nothing judges these runs: they have no thresholds.
        assertThat(newest.verdict()).isEqualTo("finished");
    }

    @Test
    void one_run_is_told_and_two_are_put_side_by_side() {
        model.refresh();
        model.tell(model.runs().subList(0, 1), ZoneOffset.UTC, 100);
        assertThat(model.told().get().getFirst()).isEqualTo("Two acts · finished");
        model.tell(List.copyOf(model.runs()), ZoneOffset.UTC, 100);
        assertThat(String.join("\n", model.told().get()))
                .containsPattern(
                        "started.* \\d{2}:\\d{2}:\\d{2} {2,}\\d{1,2} [A-Z].*:\\d{2}\\s*\\n")
                .containsPattern("acknowledged +20 +20 +0")
                .containsPattern("felt p99\\.9 +\\d.*×")
                .containsPattern("what was played .* same");
        model.tell(List.of(), ZoneOffset.UTC, 100);
        assertThat(model.told().get().getFirst()).startsWith("Select a run");
    }

    @Test
    void with_little_room_nothing_is_cut_and_the_copy_has_the_whole_digest() {
        model.refresh();
        List<PastRun> one = model.runs().subList(0, 1);
        model.tell(one, ZoneOffset.UTC, 62);
        assertThat(model.told().get()).allMatch(line -> line.length() <= 62);
        assertThat(String.join("\n", model.told().get()))
                .containsPattern("p99\\.9 +\\d.* m?s\\nmax +\\d")
                .containsPattern("digest +sha256:[0-9a-f]{16}…\\n");
        List<String> copied = new ArrayList<>();
        model.copy(one, ZoneOffset.UTC, copied::add);
        assertThat(copied.getFirst())
                .containsPattern("digest +sha256:[0-9a-f]{64}\\n")
                .contains(one.getFirst().directory().toString());
    }

    @Test
    void an_earlier_run_opens_with_its_charts_and_what_it_posted() throws IOException {
        model.refresh();
        List<Engine.Earlier> opened = new ArrayList<>();
        model.open(model.runs().getLast(), opened::add);
        Engine.Earlier earlier = opened.getFirst();
        assertThat(earlier.end().phase()).isEqualTo(Phase.FINISHED);
        assertThat(earlier.end().metrics().counts().acknowledged()).isEqualTo(20);
        assertThat(
                        earlier.end().metrics().slices().stream()
                                .mapToLong(s -> s.counts().sent())
                                .sum())
                .isEqualTo(20);
        Session session = Objects.requireNonNull(earlier.source().posted()).open().session(3);
        assertThat(Objects.requireNonNull(session).events()).hasSize(2);
    }

    @Test
    void a_folder_that_is_no_run_is_left_out_and_a_damaged_one_is_said() throws IOException {
        Path other = Files.createDirectories(folder.resolve("runs").resolve("notes"));
        Files.writeString(other.resolve("todo.txt"), "nothing to see");
        model.refresh();
        assertThat(model.runs()).hasSize(2);
        model.open(
                new PastRun(other, "notes", java.time.Instant.EPOCH, 1, null),
                run -> {
                    throw new AssertionError(run);
                });
        assertThat(notices.getFirst()).contains("is no run directory");
    }
}
