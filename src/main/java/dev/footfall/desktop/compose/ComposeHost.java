package dev.footfall.desktop.compose;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What the composer needs of the window around it. */
public interface ComposeHost {

    /** Shows a card above everything. */
    void card(Region card, Node first);

    /** Closes the card. */
    void closeCard();

    /** Asks for a file to open; null when the user thought better of it. */
    @Nullable Path pick();

    /** Asks where to save; null when the user thought better of it. */
    @Nullable Path pickToSave(String name);

    /** Opens a file for the whole window: a recorded log, or a scenario. */
    void open(Path file);

    /** Plays what is loaded, in the live screen. */
    void play();

    /** Whether a run is under way, which must end first; says so where it is. */
    boolean busy();
}
