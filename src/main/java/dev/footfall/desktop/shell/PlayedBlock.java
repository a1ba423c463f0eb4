package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.setup.ScenarioMenu;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.run.RunSnapshot;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What is played: name, file, seed and, once known, digest. */
final class PlayedBlock extends VBox {

    private final Label origin = new Label();
    private final Tooltip whole = new Tooltip();

    PlayedBlock(ScenarioMenu menu, SetupViewModel setup, RunViewModel run) {
        getStyleClass().add("played");
        setAlignment(Pos.CENTER_LEFT);
        origin.setId("played-origin");
        origin.getStyleClass().addAll("dim", "mono");
        origin.setTooltip(whole);
        // Where room is short the file's name goes first: seed and digest tell runs apart.
        origin.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        getChildren().addAll(menu, origin);
        InvalidationListener refresh = o -> show(menu, setup, run);
        setup.ready().addListener(refresh);
        setup.opening().addListener(refresh);
        run.snapshot().addListener(refresh);
        run.digest().addListener(refresh);
        show(menu, setup, run);
    }

    private void show(ScenarioMenu menu, SetupViewModel setup, RunViewModel run) {
        Opened.Ready ready = setup.loaded();
        RunSnapshot snapshot = run.snapshot().get();
        if (snapshot != null) {
            menu.setText(snapshot.identity().title());
            write(snapshot.identity().file(), snapshot.identity().seed(), run.digest().get());
        } else if (ready != null) {
            menu.setText(ready.title());
            write(String.valueOf(ready.file().getFileName()), ready.seed(), "");
        } else {
            menu.setText(setup.opening().get() ? "Opening…" : "Choose a scenario");
            origin.setText("or drop a file here");
        }
    }

    private void write(String file, long seed, String digest) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String start = name + " · seed " + seed;
        origin.setText(digest.isEmpty() ? start : start + " · " + Words.digest(digest));
        whole.setText(file + "\nseed " + seed + (digest.isEmpty() ? "" : "\n" + digest));
    }
}
