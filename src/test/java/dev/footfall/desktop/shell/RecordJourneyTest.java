package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A client of someone else's sends to the window, and what it sent is played again. */
@ExtendWith(ApplicationExtension.class)
class RecordJourneyTest {

    @TempDir private static Path folder;

    private final Path home = folder.resolve("home-" + System.nanoTime());
    private final FootfallEngine engine = new FootfallEngine(home.resolve("runs"), Clock.system());
    private FootfallRobot window = new FootfallRobot(new FxRobot());

    @Start
    void start(Stage stage) throws IOException {
        FootfallWindow shown =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(home.resolve("preferences.json")),
                        new BuiltInScenarios(List.of(scenario())),
                        recent -> () -> null);
        stage.setWidth(980);
        stage.setHeight(700);
        shown.show();
    }

    @BeforeEach
    void received_is_in_sight(FxRobot robot) {
        window = new FootfallRobot(robot).untilLoaded("Nobody much");
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT4)
                .until(() -> window.enabled("#received-record"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void what_a_client_sent_is_recorded_and_played_again(FxRobot robot) throws Exception {
        window.click("#received-copy");
        String address = clipboard(robot);
        assertThat(address).startsWith("http://127.0.0.1:").endsWith("/apps/demo/interactions");
        window.click("#received-record").until(() -> window.sees("#received-record-rule"));
        assertThat(window.text("#received-record")).isEqualTo("Stop recording");
        for (int i = 0; i < 3; i++) {
            post(
                    address,
                    "{\"event_type\":\"click\",\"session_id\":\"anna\",\"position\":" + i + "}");
        }
        window.until(() -> window.text("#received-record-state").equals("Recording: 3 events"));
        assertThat(window.sees("#received-replay")).isFalse();

        window.click("#received-record").until(() -> window.sees("#received-replay"));
        assertThat(window.text("#received-record-state")).isEqualTo("Recorded 3 events");
        Path recorded = Path.of(window.text("#received-record-file"));
        assertThat(recorded).exists();
        window.click("#received-replay").untilLoaded(String.valueOf(recorded.getFileName()));
        window.click("#run").untilPhase("Finished");

        assertThat(engine.localEndpoint().orElseThrow().received().count()).isEqualTo(6);
    }

    @Test
    void the_event_that_is_being_read_stays_selected_when_more_arrive(FxRobot robot)
            throws Exception {
        window.click("#received-copy");
        String address = clipboard(robot);
        TableView<ReceivedEvent> table = robot.lookup("#received-table").query();
        for (int i = 0; i < 3; i++) {
            post(address, "{\"event_type\":\"click\",\"session_id\":\"s-" + i + "\"}");
        }
        window.until(() -> table.getItems().size() == 3);
        robot.interact(table::requestFocus);
        robot.type(KeyCode.HOME, KeyCode.DOWN);
        post(address, "{\"event_type\":\"click\",\"session_id\":\"s-3\"}");
        window.until(() -> table.getItems().size() == 4);
        assertThat(table.getSelectionModel().getSelectedItem().sessionId()).isEqualTo("s-1");
        robot.type(KeyCode.DOWN);
        assertThat(table.getSelectionModel().getSelectedItem().sessionId()).isEqualTo("s-0");
    }

    @Test
    void older_events_come_as_one_scrolls_and_what_arrives_does_not_move_them(FxRobot robot)
            throws Exception {
        window.click("#received-copy");
        String address = clipboard(robot);
        TableView<ReceivedEvent> table = robot.lookup("#received-table").query();
        for (int i = 0; i < 230; i++) {
            post(address, "{\"event_type\":\"click\",\"session_id\":\"s-" + i + "\"}");
        }
        window.until(() -> window.text("#received-remark").equals("Showing the last 200 of 230"));
        robot.interact(() -> table.scrollTo(199));
        window.until(() -> table.getItems().size() == 230);
        post(address, "{\"event_type\":\"click\",\"session_id\":\"late\"}");
        window.until(
                () -> window.text("#received-remark").endsWith("1 more came: scroll to the top"));
        assertThat(table.getItems().getFirst().sessionId()).isEqualTo("s-229");

        robot.interact(() -> table.scrollTo(0));
        window.until(() -> "late".equals(table.getItems().getFirst().sessionId()));
    }

    @Test
    void a_disk_that_refuses_is_told_and_the_switch_stays_off() throws IOException {
        Files.createFile(home.resolve("recordings"));
        window.click("#received-record").until(() -> window.sees("#received-record-problem"));

        assertThat(window.text("#received-record-problem")).startsWith("Nothing is recorded");
        assertThat(window.text("#received-record")).isEqualTo("Record");
        window.until(() -> window.enabled("#received-record"));
    }

    private static String clipboard(FxRobot robot) {
        AtomicReference<String> text = new AtomicReference<>("");
        robot.interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
        return String.valueOf(text.get());
    }

    private static void post(String address, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(Duration.ofSeconds(20))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private Path scenario() throws IOException {
        Files.createDirectories(home);
        return Files.writeString(
                home.resolve("nobody.yaml"),
                """
                footfall: 1
                name: Nobody much
                load: {sessions: 1/s, duration: 2s}
                scripts:
                  - name: Someone
                    steps:
                      - search: shoes
                """);
    }
}
