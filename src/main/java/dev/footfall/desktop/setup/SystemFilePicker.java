package dev.footfall.desktop.setup;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;

/** The system's own file dialog; starts where the last file was. */
public final class SystemFilePicker implements FilePicker {

    private final Window owner;
    private final RecentFiles recent;

    /** Opens its dialog over {@code owner}. */
    public SystemFilePicker(Window owner, RecentFiles recent) {
        this.owner = owner;
        this.recent = recent;
    }

    @Override
    public @Nullable Path pick() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a scenario or a recorded log");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "Scenarios and logs",
                                "*.yaml",
                                "*.yml",
                                "*.json",
                                "*.jsonl",
                                "*.ndjson",
                                "*.jsonseq",
                                "*.har",
                                "*.csv",
                                "*.tsv",
                                "*.log",
                                "*.gz",
                                "*.zst"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        startWhereTheLastFileWas(chooser);
        File chosen = chooser.showOpenDialog(owner);
        return chosen == null ? null : chosen.toPath();
    }

    @Override
    public @Nullable Path pickToSave(String name) {
        FileChooser chooser = new FileChooser();
        boolean picture = name.endsWith(".png");
        boolean data = name.endsWith(".csv");
        chooser.setTitle(
                picture ? "Save the picture" : data ? "Save the data" : "Save the scenario");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .addAll(
                        picture
                                ? new FileChooser.ExtensionFilter("Pictures", "*.png")
                                : data
                                        ? new FileChooser.ExtensionFilter("Tables", "*.csv")
                                        : new FileChooser.ExtensionFilter(
                                                "Scenarios", "*.yaml", "*.yml", "*.json"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        startWhereTheLastFileWas(chooser);
        File chosen = chooser.showSaveDialog(owner);
        return chosen == null ? null : chosen.toPath();
    }

    private void startWhereTheLastFileWas(FileChooser chooser) {
        recent.files().stream()
                .map(Path::getParent)
                .filter(folder -> folder != null && folder.toFile().isDirectory())
                .findFirst()
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
    }
}
