package dev.footfall.desktop.setup;

import dev.footfall.scenario.BuiltInScenarios;

import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The built-in scenarios, a file of one's own, and those opened before. */
public final class ScenarioMenu extends MenuButton {

    private final SetupViewModel setup;
    private final BuiltInScenarios builtIn;
    private final Consumer<Path> open;
    private final Runnable openFile;

    /**
     * @param open opens a file
     * @param openFile asks for a file and opens it
     */
    public ScenarioMenu(
            SetupViewModel setup,
            BuiltInScenarios builtIn,
            Consumer<Path> open,
            Runnable openFile) {
        this.setup = setup;
        this.builtIn = builtIn;
        this.open = open;
        this.openFile = openFile;
        setId("scenario-menu");
        getStyleClass().add("scenario-menu");
        setPopupSide(Side.BOTTOM);
        setAccessibleText("Choose what to play");
        setup.recent().files().addListener((ListChangeListener.Change<? extends Path> c) -> fill());
        fill();
    }

    private void fill() {
        MenuItem choose = new MenuItem("Open file…", new FontIcon(Feather.FOLDER));
        choose.setId("open");
        choose.setOnAction(e -> openFile.run());
        getItems().setAll(choose, new SeparatorMenuItem());
        builtIn.files().forEach(file -> getItems().add(item(file, name(file))));
        List<Path> recent = List.copyOf(setup.recent().files());
        if (!recent.isEmpty()) {
            Menu menu = new Menu("Recent files", new FontIcon(Feather.CLOCK));
            menu.setId("recent-menu");
            recent.forEach(file -> menu.getItems().add(item(file, file.toString())));
            MenuItem forget = new MenuItem("Forget these");
            forget.setId("recent-forget");
            forget.setOnAction(e -> setup.recent().clear());
            menu.getItems().addAll(new SeparatorMenuItem(), forget);
            getItems().addAll(new SeparatorMenuItem(), menu);
        }
    }

    private MenuItem item(Path file, String text) {
        MenuItem item = new MenuItem(text);
        // Otherwise an underscore in a file name would become a key to press.
        item.setMnemonicParsing(false);
        item.setId("scenario-" + name(file).replaceAll("\\W+", "-"));
        item.setOnAction(e -> open.accept(file));
        return item;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
