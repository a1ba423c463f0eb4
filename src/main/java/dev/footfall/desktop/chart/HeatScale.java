package dev.footfall.desktop.chart;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The key to a heat map's colours: from one event to the fullest cell. */
public final class HeatScale extends HBox {

    private final Label most = new Label();

    /** A key without numbers. */
    public HeatScale() {
        getStyleClass().add("heat-scale");
        Region ramp = new Region();
        ramp.getStyleClass().add("heat-ramp");
        Label one = new Label("1");
        one.getStyleClass().add("remark");
        most.getStyleClass().add("remark");
        getChildren().addAll(one, ramp, most);
        setVisible(false);
    }

    /** Names the count of the fullest cell; 0 hides the key. */
    public void show(int fullest) {
        setVisible(fullest > 0);
        most.setText(Numbers.count(fullest));
    }
}
