package dev.footfall.desktop.chart;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/** Names the series at the right of a panel's title; pressing one shows or hides its series. */
final class Legend extends HBox {

    Legend() {
        getStyleClass().add("legend");
    }

    /** Adds an entry; {@code onToggle} hears whether the series is to be shown. */
    ToggleButton add(String id, String name, String styleClass, Consumer<Boolean> onToggle) {
        ToggleButton entry = entry(id, name, styleClass, onToggle);
        getChildren().add(entry);
        return entry;
    }

    /** An entry by itself, for those who put it elsewhere. */
    static ToggleButton entry(
            String id, String name, String styleClass, Consumer<Boolean> onToggle) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", styleClass);
        ToggleButton entry = new ToggleButton(name, swatch);
        entry.getStyleClass().setAll("legend-entry");
        entry.setId(id);
        entry.setMinWidth(USE_PREF_SIZE);
        entry.setSelected(true);
        entry.setAccessibleText("Show " + name);
        entry.selectedProperty().subscribe(onToggle);
        return entry;
    }
}
