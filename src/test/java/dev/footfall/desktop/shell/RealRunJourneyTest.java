package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.scenario.BuiltInScenarios;
import dev.footfall.scenario.Problem;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** The window over the real engine and the real local endpoint. */
@ExtendWith(ApplicationExtension.class)
class RealRunJourneyTest {

    @TempDir private static Path folder;

    private final Path runs = folder.resolve("runs-" + System.nanoTime());
    private final FootfallEngine engine = new FootfallEngine(runs, Clock.system());
    private final AtomicReference<Path> chosen = new AtomicReference<>();
    private FootfallRobot window = new FootfallRobot(new FxRobot());

    @Start
    void start(Stage stage) throws IOException {
        FootfallWindow shown =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("none.json")),
                        new BuiltInScenarios(List.of(scenario("steady.yaml", "30s"))),
                        recent -> chosen::get);
        stage.setWidth(980);
        stage.setHeight(700);
        shown.show();
    }

    @BeforeEach
    void a_scenario_is_loaded(FxRobot robot) {
        window = new FootfallRobot(robot).untilLoaded("Steady");
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void a_run_is_started_and_counts_rise() {
        window.run().until(() -> window.figure("acknowledged") > 0);
        long first = window.figure("acknowledged");
        window.until(() -> window.figure("acknowledged") > first + 5);
        assertThat(window.figure("errors")).isZero();
    }

    @Test
    void stop_stops_within_half_a_second() {
        window.run().until(() -> window.figure("sent") > 0);
        window.keys(KeyCode.SHIFT, KeyCode.F5);
        long pressed = System.nanoTime();
        window.until(() -> List.of("Stopped", "Stopping").contains(window.text("#phase")));
        long sent = received();
        window.untilPhase("Stopped");
        assertThat((System.nanoTime() - pressed) / 1e6)
                .as("milliseconds from the key to the word Stopped")
                .isLessThan(500);
        assertThat(received()).as("nothing arrives after the stop").isLessThanOrEqualTo(sent + 2);
    }

    @Test
    void an_endpoint_that_answers_500_fills_the_error_table(FxRobot robot) {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT4).click("#fault-errors");
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        window.run().until(() -> window.figure("errors") > 0);
        TableView<?> table = robot.lookup("#errors-table").queryTableView();
        window.until(() -> !table.getItems().isEmpty());
        assertThat(table.getItems()).hasSize(1);
        window.until(() -> robot.from(table).lookup("500").tryQuery().isPresent());
        assertThat(window.figure("acknowledged")).isZero();
    }

    @Test
    void what_arrives_is_listed_where_it_is_received(FxRobot robot) {
        window.run().keys(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        TableView<?> table = robot.lookup("#received-table").queryTableView();
        window.until(() -> table.getItems().size() > 2);
        assertThat(robot.from(table).lookup("red sneakers").tryQuery()).isPresent();
        assertThat(window.text("#received-address")).startsWith("Listens on http://127.0.0.1:");
        window.type("#received-document", "no such document")
                .until(() -> table.getItems().isEmpty());
    }

    @Test
    void a_broken_scenario_shows_every_problem_with_its_place() throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(
                broken,
                """
                footfall: 1
                name: Broken
                load: {sessions: -4/s}
                scripts:
                  - name: Nobody
                    stpes: []
                """);
        chosen.set(broken);
        window.keys(KeyCode.SHORTCUT, KeyCode.O);
        assertThat(window.problems())
                .extracting(Problem::file, Problem::line)
                .contains(tuple(broken.toString(), 3), tuple(broken.toString(), 6));
        assertThat(window.problems()).allMatch(p -> p.column() > 0 && !p.expected().isBlank());
        assertThat(window.text("#scenario-menu")).isEqualTo("Steady");
    }

    @Test
    void the_window_and_the_run_s_record_tell_the_same_totals() throws IOException {
        chosen.set(scenario("short.yaml", "2s"));
        window.keys(KeyCode.SHORTCUT, KeyCode.O);
        window.until(() -> window.text("#played-origin").contains("short.yaml"));
        window.run().untilPhase("Finished");
        window.until(() -> window.figure("acknowledged") == received());
        JsonNode events = summary().get("events");
        assertThat(events.get("acknowledged").asLong()).isEqualTo(received());
        assertThat(events.get("sent").asLong()).isEqualTo(window.figure("sent"));
        assertThat(events.get("planned").asLong()).isEqualTo(40);
    }

    private JsonNode summary() {
        AtomicReference<JsonNode> read = new AtomicReference<>();
        window.until(
                () -> {
                    try (var files = Files.walk(runs)) {
                        files.filter(f -> f.endsWith("summary.json"))
                                .forEach(f -> read.set(JsonMapper.shared().readTree(f.toFile())));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return read.get() != null;
                });
        return Objects.requireNonNull(read.get());
    }

    private long received() {
        return engine.localEndpoint().orElseThrow().received().count();
    }

    private static Path scenario(String name, String duration) throws IOException {
        Path file = folder.resolve(name);
        return Files.writeString(
                file,
                """
                footfall: 1
                name: Steady
                app: demo
                seed: 7
                load: {sessions: 10/s, spacing: even, duration: %s}
                scripts:
                  - name: One search
                    steps:
                      - search: red sneakers
                        results: 3
                      - click: sku-1
                        position: 0
                """
                        .formatted(duration));
    }
}
