package dev.footfall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.cli.CommandLineFace;
import dev.footfall.cli.Console;
import dev.footfall.clock.Clock;
import dev.footfall.desktop.dashboard.DashboardViewModel;
import dev.footfall.desktop.dashboard.Figure;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.desktop.engine.Started;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One engine, two thin faces: the same file and seed give the same totals on both. */
class SameTotalsTest {

    @TempDir Path dir = Path.of("set by JUnit");

    @Test
    void the_view_model_and_the_command_line_report_equal_totals() throws Exception {
        Path scenario = dir.resolve("both.yaml");
        Files.writeString(
                scenario,
                """
                footfall: 1
                name: Both
                seed: 11
                speed: 20
                load: {sessions: 2/s, spacing: poisson, duration: 40s}
                scripts:
                  - name: Good
                    steps:
                      - search: shoes
                        results: 3
                      - wait: 2s
                      - click: sku-1
                        position: 0
                  - name: Bad
                    steps:
                      - body: {position: 1}
                """);

        try (FootfallEngine engine = new FootfallEngine(dir.resolve("runs"), Clock.system())) {
            Opened.Ready ready = (Opened.Ready) engine.open(scenario);
            Started.Running running =
                    (Started.Running)
                            engine.start(
                                    ready, new Destination.Local(ready.app()), Replaying.AS_IT_WAS);
            assertThat(running.handle().await(Duration.ofSeconds(30))).isTrue();
            DashboardViewModel window = new DashboardViewModel();
            window.show(running.handle().snapshot());

            JsonNode commandLine = playOnTheCommandLine(scenario);
            JsonNode events = commandLine.path("events");
            assertThat(events.path("refused").asLong()).isPositive();
            assertThat(figure(window, Figure.SENT)).isEqualTo(events.path("sent").asLong());
            assertThat(figure(window, Figure.ACKNOWLEDGED))
                    .isEqualTo(events.path("acknowledged").asLong());
            assertThat(figure(window, Figure.ERRORS)).isEqualTo(events.path("refused").asLong());
            assertThat(running.handle().digest()).isEqualTo(commandLine.path("digest").asString());
        }
    }

    private JsonNode playOnTheCommandLine(Path scenario) throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Path out = dir.resolve("out");
        int exit =
                new CommandLineFace(
                                new Console(nowhere, nowhere, false),
                                (run, png, dark) -> {},
                                Clock.system())
                        .run("run", scenario.toString(), "--out", out.toString(), "--quiet");
        assertThat(exit).isZero();
        return JsonMapper.shared().readTree(Files.readString(out.resolve("summary.json")));
    }

    private static long figure(DashboardViewModel window, Figure figure) {
        return Long.parseLong(window.figure(figure).get().value().replace(",", ""));
    }
}
