package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Interaction;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads small logs for tests. */
final class Logs {

    private Logs() {}

    static Path write(Path directory, String name, String... lines) throws IOException {
        return Files.write(
                directory.resolve(name), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static RecordedLog load(Path file, LogOptions options) {
        LogLoad load = LogReader.read(file, options);
        assertThat(load).isInstanceOf(LogLoad.Loaded.class);
        return ((LogLoad.Loaded) load).log();
    }

    static List<LogProblem> rejected(Path file, LogOptions options) {
        LogLoad load = LogReader.read(file, options);
        assertThat(load).isInstanceOf(LogLoad.Rejected.class);
        return ((LogLoad.Rejected) load).problems();
    }

    static List<Session> sessions(RecordedLog log) {
        List<Session> sessions = new ArrayList<>();
        for (long i = 0; i < log.sessions().size().orElseThrow(); i++) {
            sessions.add(log.sessions().at(i));
        }
        return sessions;
    }

    static Interaction interaction(PlannedEvent event) {
        assertThat(event.body()).isInstanceOf(Interaction.class);
        return (Interaction) event.body();
    }

    /** Milliseconds after the session's first event. */
    static List<Long> offsetsMs(Session session) {
        return session.events().stream().map(e -> e.offsetNanos() / 1_000_000).toList();
    }
}
