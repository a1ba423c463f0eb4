package dev.footfall.desktop.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

@ExtendWith(ApplicationExtension.class)
class DividerKeysTest {

    @Start
    void start(Stage stage) {
        Region left = new Region();
        left.setMinWidth(300);
        SplitPane pane = new SplitPane(left, new Region(), new Region());
        pane.setDividerPositions(0.3, 0.7);
        DividerKeys.on(pane, "divider", List.of("Forms", "Preview"));
        stage.setScene(new Scene(pane, 860, 400));
        stage.show();
    }

    @Test
    void arrows_move_the_focused_divider_from_where_it_stands(FxRobot robot) {
        SplitPane pane = robot.lookup(".split-pane").query();
        Node divider = robot.lookup("#divider-1").query();
        assertThat(divider.isFocusTraversable()).isTrue();
        assertThat(divider.getAccessibleText()).isEqualTo("Forms divider");
        assertThat(robot.lookup("#divider-2").query().getAccessibleText())
                .isEqualTo("Preview divider");
        double from = pane.getDividerPositions()[0];
        robot.interact(divider::requestFocus);

        robot.type(KeyCode.RIGHT);
        assertThat(pane.getDividerPositions()[0]).isCloseTo(from + 0.02, within(0.005));
        robot.type(KeyCode.LEFT);
        assertThat(pane.getDividerPositions()[0]).isCloseTo(from, within(0.005));
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(pane.getDividerPositions()[0]).isCloseTo(from + 0.1, within(0.005));
        robot.type(KeyCode.HOME);
        assertThat(pane.getDividerPositions()[0]).isLessThan(from + 0.01);
    }
}
