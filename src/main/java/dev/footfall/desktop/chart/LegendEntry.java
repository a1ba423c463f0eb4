package dev.footfall.desktop.chart;

import javafx.scene.control.ToggleButton;

/** A name in a legend, for those who rename or hide it as data come. */
public final class LegendEntry {

    private final ToggleButton button;

    LegendEntry(ToggleButton button) {
        this.button = button;
    }

    /** Changes its name. */
    public void name(String name) {
        if (!button.getText().equals(name)) {
            button.setText(name);
            button.setAccessibleText("Show " + name);
        }
    }

    /** Takes it out of the legend while its series has nothing. */
    public void present(boolean present) {
        button.setVisible(present);
        button.setManaged(present);
    }
}
