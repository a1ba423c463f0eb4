package dev.footfall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.cli.CommandLineFace;
import dev.footfall.cli.Console;
import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.desktop.engine.Started;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.ReplayOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A log that the window read with chosen columns is told again by the command line. */
class MappedRunExportTest {

    @TempDir Path dir = Path.of("set by JUnit");

    @Test
    void what_a_window_played_with_chosen_columns_can_be_exported() throws Exception {
        Path log =
                Files.write(
                        dir.resolve("shop.csv"),
                        List.of(
                                "wann;wer;rank;ware",
                                "2026-11-24 08:00:00;anna;3;d-1",
                                "2026-11-24 08:00:01;bert;4;d-2"));
        LogOptions how =
                LogOptions.defaults()
                        .withMapping(
                                Map.of(
                                        "event_type", "=click",
                                        "session_id", "wer",
                                        "timestamp", "wann",
                                        "document_id", "ware",
                                        "position", ""))
                        .withZone(ZoneId.of("Europe/Berlin"));
        Started.Running run;
        try (FootfallEngine engine = new FootfallEngine(dir.resolve("runs"), Clock.system())) {
            Opened.Ready ready = (Opened.Ready) engine.open(log, (file, columns) -> how);
            run =
                    (Started.Running)
                            engine.start(
                                    ready,
                                    new Destination.Local(ready.app()),
                                    new Replaying(ReplayOptions.WHOLE, 1000));
            assertThat(run.handle().await(Duration.ofSeconds(30))).isTrue();
        }
        Path exported = dir.resolve("exported.jsonl");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        int exit =
                new CommandLineFace(
                                new Console(nowhere, nowhere, false),
                                (snapshot, png, dark) -> {},
                                Clock.system())
                        .run(
                                "export",
                                java.util.Objects.requireNonNull(run.source())
                                        .directory()
                                        .toString(),
                                "-o",
                                exported.toString());

        assertThat(exit).isZero();
        assertThat(Files.readAllLines(exported))
                .hasSize(2)
                .allMatch(line -> line.contains("\"event_type\":\"click\""))
                .allMatch(line -> line.contains("\"rank\":\""))
                .anyMatch(line -> line.contains("\"document_id\":\"d-2\""));
    }
}
