package dev.footfall.desktop.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class DividerKeysTest {

    @Start
    void start(Stage stage) {
        StackPane left = column("left");
        left.setMinWidth(300);
        SplitPane pane = new SplitPane(left, column("middle"), column("right"));
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

    @Test
    void tab_goes_from_a_column_to_its_divider_and_on_to_the_next(FxRobot robot) {
        Node left = robot.lookup("#left").query();
        robot.interact(left::requestFocus);
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            robot.type(KeyCode.TAB);
            stops.add(left.getScene().getFocusOwner().getId());
        }
        assertThat(stops).containsExactly("divider-1", "middle", "divider-2", "right");
    }

    private static StackPane column(String id) {
        Button button = new Button();
        button.setId(id);
        StackPane column = new StackPane(button);
        column.setMinWidth(0);
        return column;
    }
}
