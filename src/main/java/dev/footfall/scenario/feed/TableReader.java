package dev.footfall.scenario.feed;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Place;
import dev.footfall.scenario.yaml.TextFile;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads tables that lie beside a scenario. */
public final class TableReader {

    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_VALUES = 5_000_000;
    private static final Table NOTHING = new Table(List.of(), List.of(), List.of());

    private static final int LARGEST = 64 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,17})?");

    private final Path scenario;
    private final Complaints complaints;

    /** For the tables of this scenario. */
    public TableReader(Path scenario, Complaints complaints) {
        this.scenario = scenario;
        this.complaints = complaints;
    }

    /**
     * Reads a table.
     *
     * @param name the file's, relative to the scenario's folder and within it: a scenario from
     *     elsewhere must not read what else is on the machine
     * @param place where the scenario names it
     * @return null after a complaint
     */
    public @Nullable Table read(String name, Place place) {
        Path file = within(name, place);
        if (file == null) {
            return null;
        }
        String text = TextFile.read(file, LARGEST, "a smaller file", complaints);
        if (text == null) {
            return null;
        }
        int before = complaints.count();
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        Table table = csv ? csv(text, file.toString()) : jsonLines(text, file.toString());
        if (complaints.count() == before && table.rows().isEmpty()) {
            complaints.addFor(
                    file.toString(), Place.START, "the table has no rows", "at least one row");
        }
        return complaints.count() > before ? null : table;
    }

    private @Nullable Path within(String name, Place place) {
        String expected = "the name of a file in the scenario's folder or below it";
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".csv") && !lower.endsWith(".jsonl") && !lower.endsWith(".ndjson")) {
            complaints.add(
                    place,
                    "\"" + name + "\" is no table by its name",
                    "a file that ends in .csv, .jsonl or .ndjson");
            return null;
        }
        try {
            // Scenarios may lie within a jar, whose paths are not the machine's.
            Path relative = scenario.getFileSystem().getPath(name);
            Path folder = scenario.toAbsolutePath().normalize().getParent();
            if (folder == null || relative.isAbsolute() || name.contains("\\")) {
                complaints.add(place, "\"" + name + "\" is not beside the scenario", expected);
                return null;
            }
            Path file = folder.resolve(relative).normalize();
            // Links are followed here, so that none leads out of the folder.
            if (!file.startsWith(folder)
                    || (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath()))) {
                complaints.add(
                        place, "\"" + name + "\" leads out of the scenario's folder", expected);
                return null;
            }
            Path shown = scenario.getParent();
            return shown == null ? relative : shown.resolve(relative);
        } catch (InvalidPathException | IOException e) {
            complaints.add(place, "\"" + name + "\" is no file name here", expected);
            return null;
        }
    }

    private Table csv(String text, String file) {
        List<CsvParser.Line> lines = new CsvParser(text, file, complaints).lines();
        if (lines.isEmpty()) {
            complaints.addFor(file, Place.START, "the file is empty", "a line of column names");
            return NOTHING;
        }
        List<String> columns = lines.removeFirst().values().stream().map(String::strip).toList();
        if (Set.copyOf(columns).size() < columns.size() || columns.contains("")) {
            complaints.addFor(
                    file, Place.START, "a column has no name, or that of another", "other names");
        }
        if (tooWide(columns.size(), lines.size(), file)) {
            return NOTHING;
        }
        for (CsvParser.Line line : lines) {
            if (line.values().size() != columns.size()) {
                complaints.addFor(
                        file,
                        new Place(line.number(), 1),
                        line.values().size() + " values",
                        columns.size() + ", as many as there are columns");
                return new Table(columns, List.of(), List.of());
            }
        }
        return new Table(
                columns,
                typed(lines, columns.size()),
                lines.stream().map(l -> l.number()).toList());
    }

    /** A column of nothing but numbers holds numbers, any other texts. */
    private static List<List<JsonNode>> typed(List<CsvParser.Line> lines, int columns) {
        boolean[] number = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            number[c] =
                    lines.stream().allMatch(l -> NUMBER.matcher(l.values().get(column)).matches());
        }
        List<List<JsonNode>> rows = new ArrayList<>();
        for (CsvParser.Line line : lines) {
            List<JsonNode> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                String value = line.values().get(c);
                row.add(
                        number[c]
                                ? JSON.readTree(value)
                                : JsonNodeFactory.instance.stringNode(value));
            }
            rows.add(row);
        }
        return rows;
    }

    private Table jsonLines(String text, String file) {
        Set<String> columns = new LinkedHashSet<>();
        List<JsonNode> objects = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonNode object = object(line, file, number);
            if (object != null) {
                objects.add(object);
                numbers.add(number);
                columns.addAll(object.propertyNames());
            }
        }
        List<String> names = List.copyOf(columns);
        if (tooWide(names.size(), objects.size(), file)) {
            return NOTHING;
        }
        List<List<JsonNode>> rows = new ArrayList<>();
        for (JsonNode object : objects) {
            List<JsonNode> row = new ArrayList<>(Collections.nCopies(names.size(), null));
            for (int c = 0; c < names.size(); c++) {
                JsonNode value = object.get(names.get(c));
                row.set(c, value == null ? JsonNodeFactory.instance.nullNode() : value);
            }
            rows.add(row);
        }
        return new Table(names, rows, numbers);
    }

    /** Objects of which each has names of its own make a table of which most is empty. */
    private boolean tooWide(int columns, int rows, String file) {
        if (columns <= MOST_COLUMNS && (long) columns * rows <= MOST_VALUES) {
            return false;
        }
        complaints.addFor(
                file,
                Place.START,
                "a table of " + rows + " rows with " + columns + " columns",
                "at most " + MOST_COLUMNS + " columns, and " + MOST_VALUES + " values");
        return true;
    }

    private @Nullable JsonNode object(String line, String file, int number) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
            complaints.addFor(file, new Place(number, 1), "not a JSON object", "{…} in each line");
        } catch (JacksonException e) {
            // Of what is nested too deeply, nobody says where.
            TokenStreamLocation at = e.getLocation();
            complaints.addFor(
                    file,
                    new Place(number, at == null ? 1 : Math.max(1, at.getColumnNr())),
                    "not JSON: " + e.getOriginalMessage(),
                    "one JSON object in each line");
        }
        return null;
    }
}
