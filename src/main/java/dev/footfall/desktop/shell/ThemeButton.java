package dev.footfall.desktop.shell;

import dev.footfall.desktop.theme.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Dark, light, or as the system is set. */
final class ThemeButton extends MenuButton {

    ThemeButton(ObjectProperty<Theme> theme) {
        setId("theme");
        getStyleClass().add("quiet");
        setGraphic(new FontIcon(Feather.MOON));
        setAccessibleText("Colours");
        setTooltip(new Tooltip("Colours"));
        ToggleGroup group = new ToggleGroup();
        add("theme-dark", "Dark", Theme.DARK, theme, group);
        add("theme-light", "Light", Theme.LIGHT, theme, group);
        add("theme-system", "As the system", Theme.FOLLOW_SYSTEM, theme, group);
    }

    private void add(
            String id, String text, Theme value, ObjectProperty<Theme> theme, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setToggleGroup(group);
        item.setSelected(theme.get() == value);
        item.setOnAction(e -> theme.set(value));
        getItems().add(item);
    }
}
