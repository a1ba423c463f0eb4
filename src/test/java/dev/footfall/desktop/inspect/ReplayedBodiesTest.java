package dev.footfall.desktop.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Posted;
import dev.footfall.desktop.engine.PostedBodies;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.desktop.engine.RunSource;
import dev.footfall.desktop.engine.Started;
import dev.footfall.journal.JournalOrder;
import dev.footfall.journal.JournalRow;
import dev.footfall.replay.RecordedLog;
import dev.footfall.replay.ReplayOptions;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

/** What a replay posted is read again from its log. */
class ReplayedBodiesTest {

    private static final String LOG =
            """
            {"event_type":"search","session_id":"a","query":"boots","ts":"2026-01-01T00:00:00Z"}
            {"event_type":"click","session_id":"a","query":"boots","document_id":"d-1","ts":"2026-01-01T00:00:01Z"}
            {"event_type":"search","session_id":"b","query":"socks","ts":"2026-01-01T00:00:02Z"}
            """;

    @TempDir private Path folder;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final InspectViewModel model =
            new InspectViewModel(
                    new OffThread(
                            background::add,
                            Runnable::run,
                            bug -> {
                                throw new AssertionError(bug);
                            }),
                    Clock.system());
    private FootfallEngine engine = new FootfallEngine(Path.of("."), Clock.system());
    private Path log = Path.of("");

    @BeforeEach
    void a_log() throws IOException {
        engine = new FootfallEngine(folder.resolve("runs"), Clock.system());
        log = Files.writeString(folder.resolve("log.jsonl"), LOG);
    }

    @AfterEach
    void close() {
        model.show(null);
        work();
        engine.close();
    }

    @Test
    void an_earlier_replay_shows_them_once_its_log_is_open() throws Exception {
        show(engine.earlier(replayed().directory()).source());
        model.open(row(1));
        step();
        assertThat(exchange().requestRemark()).as("at once").isEqualTo(PostedDesk.OPENING);
        assertThat(exchange().row().type()).isEqualTo("click");
        work();
        assertThat(exchange().posted())
                .contains("\"document_id\":\"d-1\"", "\"session_id\":\"a\"", "\"run_id\"");
        assertThat(exchange().requestRemark())
                .isEqualTo("read again from the log that was replayed");
        assertThat(exchange().sessionName()).startsWith("a · ");

        model.open(row(2));
        step();
        assertThat(exchange().posted()).as("the log is open").contains("socks");
    }

    @Test
    void who_looks_elsewhere_meanwhile_is_not_called_back() throws Exception {
        show(engine.earlier(replayed().directory()).source());
        model.open(row(1));
        step();
        model.close();
        work();
        assertThat(model.opened().get()).isNull();
    }

    @Test
    void a_log_that_changed_or_is_gone_is_told() throws Exception {
        Path run = replayed().directory();
        Files.writeString(log, LOG.replace("d-1", "d-2"));
        show(engine.earlier(run).source());
        model.open(row(1));
        work();
        assertThat(exchange().posted()).isNull();
        assertThat(exchange().requestRemark())
                .isEqualTo(
                        log
                                + " no longer gives the events that this run played: put back the"
                                + " file of that time");
        assertThat(exchange().plain()).contains("no longer gives the events");

        Files.delete(log);
        show(engine.earlier(run).source());
        model.open(row(1));
        work();
        assertThat(exchange().requestRemark())
                .contains(log + ", which this run replayed, cannot be read any more")
                .contains("there is no such file");
    }

    @Test
    void the_log_is_closed_with_the_run() throws Exception {
        RunSource source = engine.earlier(replayed().directory()).source();
        Posted posted = Objects.requireNonNull(source.posted());
        List<PostedBodies> opened = new ArrayList<>();
        show(
                new RunSource(
                        source.identity(),
                        source.directory(),
                        null,
                        new Posted() {
                            @Override
                            public @Nullable PostedBodies atHand() {
                                return posted.atHand();
                            }

                            @Override
                            public PostedBodies open() throws IOException {
                                opened.add(posted.open());
                                return opened.getLast();
                            }
                        }));
        work();
        assertThat(opened).as("nobody looked at a body").isEmpty();
        model.open(row(1));
        model.open(row(2));
        work();
        assertThat(opened).hasSize(1);
        RecordedLog read = Objects.requireNonNull(opened.getFirst().log());
        assertThat(read.isOpen()).isTrue();
        model.show(null);
        work();
        assertThat(read.isOpen()).isFalse();
    }

    @Test
    void a_run_of_this_window_shows_them_also_once_its_log_has_made_room_for_another()
            throws Exception {
        Opened.Ready ready = (Opened.Ready) engine.open(log);
        RunSource source = replayed(ready);
        show(source);
        model.open(row(1));
        step();
        assertThat(exchange().posted()).as("at once").contains("\"document_id\":\"d-1\"");
        engine.release(ready);
        model.open(row(2));
        work();
        assertThat(exchange().posted()).contains("socks");
    }

    private RunSource replayed() {
        Opened.Ready ready = (Opened.Ready) engine.open(log);
        RunSource source = replayed(ready);
        engine.release(ready);
        return source;
    }

    private RunSource replayed(Opened.Ready ready) {
        Started.Running run =
                (Started.Running)
                        engine.start(
                                ready,
                                new Destination.Local("demo"),
                                new Replaying(ReplayOptions.WHOLE, 100));
        RunSource source = Objects.requireNonNull(run.source());
        await().until(source::isOver);
        run.stories().join();
        return source;
    }

    private void show(RunSource source) {
        model.show(source);
        model.order().set(JournalOrder.SESSION);
        model.refresh();
        work();
        assertThat(model.rows().get()).hasSize(3);
    }

    private JournalRow row(int line) {
        return Objects.requireNonNull(model.rows().get().get(line).row());
    }

    private Exchange exchange() {
        return Objects.requireNonNull(model.opened().get());
    }

    private void step() {
        background.remove().run();
    }

    private void work() {
        while (!background.isEmpty()) {
            step();
        }
    }
}
