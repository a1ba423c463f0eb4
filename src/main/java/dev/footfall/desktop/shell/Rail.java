package dev.footfall.desktop.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Collection;

/** The places, icon over word; only those that have a screen. */
final class Rail extends VBox {

    private final ObjectProperty<Place> current = new SimpleObjectProperty<>(Place.LIVE);

    Rail(Collection<Place> places) {
        setId("rail");
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        Label mark = new Label("F");
        mark.getStyleClass().add("rail-mark");
        mark.setAccessibleText("Footfall");
        getChildren().add(mark);
        ToggleGroup group = new ToggleGroup();
        places.forEach(place -> getChildren().add(button(place, group)));
        group.selectedToggleProperty()
                .addListener(
                        (o, before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else {
                                current.set((Place) now.getUserData());
                            }
                        });
    }

    ObjectProperty<Place> current() {
        return current;
    }

    private ToggleButton button(Place place, ToggleGroup group) {
        ToggleButton button = new ToggleButton(place.word(), new FontIcon(place.icon()));
        button.setId(place.id());
        button.getStyleClass().setAll("rail-place");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setToggleGroup(group);
        button.setUserData(place);
        button.setAccessibleText(place.word());
        button.setTooltip(
                new Tooltip(place.word() + "  " + Shortcut.modifier() + "+" + place.digit()));
        button.setSelected(current.get() == place);
        current.addListener(
                (o, before, now) -> {
                    // The group lets go of the other one: none selected for a moment would be put
                    // back.
                    if (now == place) {
                        button.setSelected(true);
                    }
                });
        return button;
    }
}
