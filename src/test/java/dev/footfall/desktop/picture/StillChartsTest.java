package dev.footfall.desktop.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.chart.StillCharts;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class StillChartsTest {

    @Test
    void a_scrolled_page_is_drawn_as_it_is_and_not_as_it_was() throws IOException {
        HeadlessToolkit.call(
                () -> {
                    Rectangle page = new Rectangle(80, 80, Color.RED);
                    Scene scene = new Scene(new ScrollPane(page), 100, 100);
                    for (Color now : new Color[] {Color.RED, Color.LIME, Color.BLUE}) {
                        page.setFill(now);
                        // Twice, as pictures are whose sizes change what is drawn.
                        for (int i = 0; i < 2; i++) {
                            StillCharts.draw(scene);
                            assertThat(scene.snapshot(null).getPixelReader().getColor(40, 40))
                                    .isEqualTo(now);
                        }
                    }
                    return null;
                });
    }
}
