package dev.footfall.desktop.setup;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/** The last files that were opened, newest first, each once. */
public final class RecentFiles {

    /** More are forgotten. */
    public static final int MOST = 10;

    private final ObservableList<Path> files = FXCollections.observableArrayList();

    /** Starts with those remembered. */
    public RecentFiles(List<Path> remembered) {
        files.addAll(remembered.stream().distinct().limit(MOST).toList());
    }

    /** Read-only, live. */
    public ObservableList<Path> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /** Puts a file first. Files inside a jar are the app's own and not kept. */
    public void add(Path file) {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            return;
        }
        Path absolute = file.toAbsolutePath().normalize();
        files.remove(absolute);
        files.addFirst(absolute);
        while (files.size() > MOST) {
            files.removeLast();
        }
    }

    /** Forgets all. */
    void clear() {
        files.clear();
    }
}
