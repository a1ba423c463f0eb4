package dev.footfall.desktop.settings;

import net.harawata.appdirs.AppDirsFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Preferences as a JSON file. A file that cannot be read or written costs a line in the log, never
 * the window.
 */
public final class PreferencesFile {

    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);

    private final Path file;
    private final JsonMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /** Reads and writes this file, which need not exist. */
    public PreferencesFile(Path file) {
        this.file = file;
    }

    /** In the user's own folder for settings, as the system has it. */
    public static PreferencesFile ofUser() {
        String folder = AppDirsFactory.getInstance().getUserConfigDir("footfall", null, null);
        return new PreferencesFile(Path.of(folder, "preferences.json"));
    }

    /** Where it lies; other things that the window remembers lie beside it. */
    public Path folder() {
        return file.toAbsolutePath().resolveSibling("");
    }

    /** What was saved, or {@link Preferences#FIRST}. */
    public Preferences load() {
        if (!Files.exists(file)) {
            return Preferences.FIRST;
        }
        try {
            Preferences read = json.readValue(Files.readString(file), Preferences.class);
            return read == null || read.theme() == null ? Preferences.FIRST : read;
        } catch (IOException | JacksonException e) {
            LOG.warn("{} is ignored, since it cannot be read: {}", file, e.getMessage());
            return Preferences.FIRST;
        }
    }

    /** Saves, whole or not at all. */
    public void save(Preferences preferences) {
        try {
            Path folder = folder();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "preferences", ".tmp");
            Files.writeString(draft, json.writeValueAsString(preferences));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | JacksonException e) {
            LOG.warn("The window's settings are not kept: {} cannot be written: {}", file, e, e);
        }
    }
}
