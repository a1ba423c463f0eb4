package dev.footfall.desktop.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.setup.FilePicker;
import dev.footfall.desktop.shell.FootfallWindow;
import dev.footfall.endpoint.store.ReceivedFilter;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A scenario is written in the window, over the real engine and the real local endpoint. */
@ExtendWith(ApplicationExtension.class)
class ComposeJourneyTest {

    private static final String TEXT =
            """
            # a comment of one's own
            footfall: 1
            name: Written here
            load:
              sessions: 20/s
              duration: 1s
            scripts:
              - name: Ana
                steps:
                  - search: red sneakers # the query
            """;

    @TempDir private static Path folder;

    private final FootfallEngine engine =
            new FootfallEngine(folder.resolve("runs"), Clock.system());
    private final AtomicReference<Path> saveTo = new AtomicReference<>();
    private final AtomicReference<Path> chosen = new AtomicReference<>();
    private FootfallRobot window = new FootfallRobot(new FxRobot());
    private Path file = folder;

    @Start
    void start(Stage stage) throws IOException {
        file = Files.writeString(Files.createTempFile(folder, "written", ".yaml"), TEXT);
        FootfallWindow shown =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(Files.createTempDirectory(folder, "p").resolve("p")),
                        new BuiltInScenarios(List.of(file)),
                        recent -> new Answers());
        stage.setWidth(980);
        stage.setHeight(700);
        shown.show();
    }

    private final class Answers implements FilePicker {
        @Override
        public @Nullable Path pick() {
            return chosen.get();
        }

        @Override
        public @Nullable Path pickToSave(String name) {
            return saveTo.get();
        }
    }

    @BeforeEach
    void the_loaded_scenario_is_in_the_composer(FxRobot robot) {
        window = new FootfallRobot(robot).untilLoaded("Written here");
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        window.until(() -> window.source().equals(TEXT));
        window.until(() -> window.text("#compose-state").equals("no problems"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void what_is_typed_is_run_and_arrives() {
        window.replaceInSource("red sneakers", "blue boots").keys(KeyCode.F5);
        window.untilPhase("Finished");
        assertThat(received()).contains("blue boots").doesNotContain("red sneakers");
        assertThat(window.text("#compose-file")).as("it is not saved").endsWith("•");
    }

    @Test
    void a_mistake_is_listed_with_its_place_and_a_click_leads_there() {
        window.replaceInSource("steps:", "stpes:");
        window.until(() -> window.text("#compose-problem-count").equals("2 problems"));
        window.click("9:5");
        assertThat(window.caret()).isEqualTo("9:5");
        window.keys(KeyCode.F5).until(() -> window.text("#notice").startsWith("Not run"));
        assertThat(window.text("#phase")).isEqualTo("Ready");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z).until(() -> !window.sees("#compose-problems"));
        assertThat(window.source()).isEqualTo(TEXT);
    }

    @Test
    void f6_leaves_the_source_in_which_tab_writes() {
        Node source = window.node("#source");
        Platform.runLater(source::requestFocus);
        window.until(source::isFocused);
        window.keys(KeyCode.TAB).until(() -> window.text("#compose-file").endsWith("•"));
        assertThat(source.isFocused()).as("Tab writes").isTrue();
        window.keys(KeyCode.F6).until(() -> !source.isFocused());
        window.keys(KeyCode.SHIFT, KeyCode.F6).until(source::isFocused);
    }

    @Test
    void saving_writes_the_file_and_nothing_is_unsaved_any_more() throws IOException {
        window.replaceInSource("Ana", "Ben").keys(KeyCode.SHORTCUT, KeyCode.S);
        window.until(() -> !window.text("#compose-file").endsWith("•"));
        assertThat(Files.readString(file)).isEqualTo(TEXT.replace("Ana", "Ben"));
    }

    @Test
    void what_is_unsaved_is_asked_about_before_it_goes() throws IOException {
        window.replaceInSource("Ana", "Ben").click("#compose-file").click("#compose-new-people");
        window.until(() -> window.sees("#unsaved-card")).click("#unsaved-cancel");
        assertThat(window.source()).contains("Ben");
        window.click("#compose-file").click("#compose-new-people").click("#unsaved-discard");
        window.until(() -> window.source().contains("People who search"));
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        saveTo.set(folder.resolve("fresh.yaml"));
        window.keys(KeyCode.SHORTCUT, KeyCode.S);
        window.until(() -> window.text("#compose-file").equals("fresh.yaml"));
        assertThat(saveTo.get()).hasContent(window.source());
    }

    @Test
    void keys_of_the_window_are_letters_while_someone_types() {
        window.replaceInSource("Ana", "").typeInSource(" + = ? -");
        assertThat(window.source()).contains("name:  + = ? -");
        assertThat(window.sees("#help-card")).isFalse();
    }

    private String received() {
        return engine.localEndpoint().orElseThrow().page(ReceivedFilter.all(), 0, 100).toString();
    }
}
