package dev.footfall.desktop.shell;

import dev.footfall.desktop.chart.Takeaway;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.exchange.Clip;
import dev.footfall.desktop.image.PngFile;
import dev.footfall.desktop.setup.FilePicker;

import javafx.scene.image.WritableImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saves and copies what charts show; says why where that fails. */
final class TakeAway implements Takeaway {

    private final FilePicker picker;
    private final OffThread offThread;
    private final Notices notices;

    TakeAway(FilePicker picker, OffThread offThread, Notices notices) {
        this.picker = picker;
        this.offThread = offThread;
        this.notices = notices;
    }

    @FunctionalInterface
    private interface Writing {
        void write(Path file) throws IOException;
    }

    @Override
    public void savePicture(String name, WritableImage picture) {
        save(name + ".png", file -> PngFile.write(picture, file));
    }

    @Override
    public void copyPicture(WritableImage picture) {
        Clip.image(picture);
    }

    @Override
    public void saveData(String name, String csv) {
        save(name + ".csv", file -> Files.writeString(file, csv));
    }

    @Override
    public void copyData(String csv) {
        Clip.text(csv);
    }

    private void save(String name, Writing writing) {
        Path file = picker.pickToSave(name);
        if (file != null) {
            offThread.run(() -> saved(file, writing), this::warn);
        }
    }

    /** What went wrong, and what to do; empty when nothing did. */
    private static String saved(Path file, Writing writing) {
        try {
            writing.write(file);
            return "";
        } catch (IOException trouble) {
            return "%s could not be written (%s). Choose another folder."
                    .formatted(file, trouble.getMessage());
        }
    }

    private void warn(String trouble) {
        if (!trouble.isEmpty()) {
            notices.warn(trouble);
        }
    }
}
