package dev.footfall.desktop.shell;

import dev.footfall.desktop.compose.ComposeHost;
import dev.footfall.desktop.setup.FilePicker;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The window as the composer sees it. */
final class ComposeDesk implements ComposeHost {

    private final Overlay overlay;
    private final FilePicker picker;
    private final Actions actions;

    ComposeDesk(Overlay overlay, FilePicker picker, Actions actions) {
        this.overlay = overlay;
        this.picker = picker;
        this.actions = actions;
    }

    @Override
    public void card(Region card, Node first) {
        overlay.show(card, first, () -> {});
    }

    @Override
    public void closeCard() {
        overlay.close();
    }

    @Override
    public @Nullable Path pick() {
        return picker.pick();
    }

    @Override
    public @Nullable Path pickToSave(String name) {
        return picker.pickToSave(name);
    }

    @Override
    public void open(Path file) {
        actions.open(file);
    }

    @Override
    public void play() {
        actions.play();
    }

    @Override
    public boolean busy() {
        return actions.busy("run this");
    }
}
