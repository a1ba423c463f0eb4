package dev.footfall.desktop.settings;

import dev.footfall.desktop.engine.ColumnChoice;
import dev.footfall.replay.LogOptions;

import org.jspecify.annotations.Nullable;
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
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that were chosen for logs, so that next week's log is read like this week's. A log is
 * known again by its name, else by having the same columns. Blocks: not for the JavaFX thread.
 */
public final class SavedColumns implements ColumnChoice {

    private static final Logger LOG = LoggerFactory.getLogger(SavedColumns.class);

    /** The ones used longest ago are forgotten. */
    private static final int MOST = 100;

    private final Path file;
    private final JsonMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private record Entry(
            String name, List<String> columns, Map<String, String> mapping, String zone) {

        /** A mapping whose columns are gone would only keep the log from being read. */
        boolean fits(List<String> names) {
            return mapping.values().stream()
                    .allMatch(
                            column ->
                                    column.isEmpty()
                                            || column.startsWith("=")
                                            || names.contains(column));
        }
    }

    private record All(List<Entry> logs) {}

    /** In this folder, which need not exist. */
    public SavedColumns(Path folder) {
        file = folder.resolve("columns.json");
    }

    /** As it was chosen for this log or one like it; by the names of the columns otherwise. */
    @Override
    public synchronized LogOptions of(Path log, List<String> columns) {
        Entry best = null;
        for (Entry entry : load()) {
            if (entry.fits(columns) && rank(entry, log, columns) > rank(best, log, columns)) {
                best = entry;
            }
        }
        return best == null ? LogOptions.defaults() : options(best);
    }

    /**
     * Keeps a choice, in place of the one before.
     *
     * @throws IOException when the file cannot be written
     */
    public synchronized void keep(Path log, List<String> columns, LogOptions how)
            throws IOException {
        List<Entry> all = new ArrayList<>(load());
        all.removeIf(entry -> entry.name().equals(name(log)));
        all.addFirst(new Entry(name(log), columns, how.mapping(), how.zone().getId()));
        save(all.subList(0, Math.min(MOST, all.size())));
    }

    /**
     * Forgets every choice that would be taken for this log.
     *
     * @throws IOException when the file cannot be written
     */
    public synchronized void forget(Path log, List<String> columns) throws IOException {
        List<Entry> all = new ArrayList<>(load());
        if (all.removeIf(entry -> rank(entry, log, columns) > 0)) {
            save(all);
        }
    }

    private static int rank(@Nullable Entry entry, Path log, List<String> columns) {
        return entry == null
                ? 0
                : (entry.name().equals(name(log)) ? 2 : 0)
                        + (outermost(entry.columns()).equals(outermost(columns)) ? 1 : 0);
    }

    /** Which fields stand within others differs from one day's records to the next. */
    private static List<String> outermost(List<String> columns) {
        Set<String> all = new HashSet<>(columns);
        return columns.stream()
                .filter(name -> name.indexOf('.') < 0 || !all.contains(within(name)))
                .toList();
    }

    /** The field that a dotted name begins with. */
    private static String within(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String name(Path log) {
        return String.valueOf(log.getFileName());
    }

    private LogOptions options(Entry entry) {
        try {
            return LogOptions.defaults()
                    .withMapping(entry.mapping())
                    .withZone(ZoneId.of(entry.zone()));
        } catch (DateTimeException unknown) {
            LOG.warn("{} names a zone that is none: {}", file, entry.zone());
            return LogOptions.defaults().withMapping(entry.mapping());
        }
    }

    private List<Entry> load() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            All all = json.readValue(Files.readString(file), All.class);
            return all == null || all.logs() == null
                    ? List.of()
                    : all.logs().stream().filter(SavedColumns::whole).toList();
        } catch (IOException | JacksonException broken) {
            LOG.warn("{} is ignored, since it cannot be read: {}", file, broken.toString());
            return List.of();
        }
    }

    /** A hand may have been in the file. */
    private static boolean whole(@Nullable Entry entry) {
        return entry != null
                && entry.name() != null
                && entry.columns() != null
                && entry.mapping() != null
                && entry.zone() != null;
    }

    private void save(List<Entry> all) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Path draft = Files.createTempFile(folder, "columns", ".tmp");
        Files.writeString(draft, json.writeValueAsString(new All(all)));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
