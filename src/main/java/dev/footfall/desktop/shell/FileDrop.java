package dev.footfall.desktop.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Lets a file be dropped anywhere on a node. */
final class FileDrop {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("file-over");

    private FileDrop() {}

    /** Of several files the first is opened. */
    static void onto(Node node, Consumer<Path> open) {
        node.addEventHandler(
                DragEvent.DRAG_OVER,
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        e.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                        node.pseudoClassStateChanged(OVER, true);
                        e.consume();
                    }
                });
        node.addEventHandler(DragEvent.DRAG_EXITED, e -> node.pseudoClassStateChanged(OVER, false));
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        open.accept(e.getDragboard().getFiles().getFirst().toPath());
                        e.setDropCompleted(true);
                        e.consume();
                    }
                });
    }
}
