package dev.footfall.desktop.compose.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.FootfallRobot;
import dev.footfall.desktop.compose.text.TextDocument;
import dev.footfall.desktop.theme.Theme;

import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Objects;

/** The source's scroll bars. */
@ExtendWith(ApplicationExtension.class)
class EditorScrollTest {

    private static final String LINE = "  # one of many\n";

    private final TextDocument document = new TextDocument();
    private final FxRobot robot = new FxRobot();
    private final FootfallRobot window = new FootfallRobot(robot);

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new SourceEditor(document), 500, 300);
        Theme.DARK.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void bars_come_with_what_does_not_fit_and_go_with_it() {
        robot.interact(() -> document.reset(LINE));
        window.until(() -> !down().isVisible() && !across().isVisible());
        robot.interact(() -> document.reset(LINE.repeat(100)));
        window.until(() -> down().isVisible() && !across().isVisible());
        robot.interact(() -> document.reset("name: " + "long ".repeat(100)));
        window.until(() -> !down().isVisible() && across().isVisible());
    }

    @Test
    void a_bar_moved_to_its_end_shows_the_last_line_and_the_wheel_moves_the_bar() {
        robot.interact(() -> document.reset(LINE.repeat(100) + "last: line"));
        window.until(down()::isVisible);
        robot.interact(() -> down().setValue(down().getMax()));
        window.until(() -> area().lastVisibleParToAllParIndex() == 100);
        assertThat(area().firstVisibleParToAllParIndex()).isGreaterThan(50);
        robot.interact(() -> area().lookup(".virtual-flow").fireEvent(wheel(1e6)));
        window.until(() -> area().firstVisibleParToAllParIndex() == 0);
        window.until(() -> down().getValue() == 0);
    }

    @Test
    void the_thumb_is_to_the_bar_what_is_seen_is_to_the_whole() {
        robot.interact(() -> document.reset(LINE.repeat(100)));
        window.until(down()::isVisible);
        double seen = down().getVisibleAmount() / down().getMax();
        double height = area().getHeight();
        assertThat(seen).isEqualTo(height / (down().getMax() + height));
    }

    private static ScrollEvent wheel(double by) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private CodeArea area() {
        return robot.lookup("#source").queryAs(CodeArea.class);
    }

    private ScrollBar down() {
        return bar(Orientation.VERTICAL);
    }

    private ScrollBar across() {
        return bar(Orientation.HORIZONTAL);
    }

    private ScrollBar bar(Orientation way) {
        return robot.lookup(".scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(bar -> bar.getOrientation() == way)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
