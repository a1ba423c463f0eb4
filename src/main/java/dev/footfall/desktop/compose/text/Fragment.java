package dev.footfall.desktop.compose.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value that forms write into the text. */
public sealed interface Fragment {

    /** As one stretch of a line. */
    String inline();

    /** As lines of a block, the first one without indentation. */
    List<String> block();

    /** A single value or a flow collection, written as it is. */
    record Raw(String yaml) implements Fragment {
        @Override
        public String inline() {
            return yaml;
        }

        @Override
        public List<String> block() {
            return List.of(yaml);
        }
    }

    /** A map. */
    record Keys(Map<String, Fragment> entries) implements Fragment {
        /** Copies and keeps the order. */
        public Keys {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String inline() {
            return entries.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue().inline())
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }

        @Override
        public List<String> block() {
            List<String> lines = new ArrayList<>();
            entries.forEach((key, value) -> lines.addAll(keyed(key, value)));
            return lines;
        }

        /** A key and its value as lines. */
        static List<String> keyed(String key, Fragment value) {
            List<String> lines = new ArrayList<>();
            if (value instanceof Raw raw) {
                lines.add(key + ": " + raw.yaml());
            } else {
                lines.add(key + ":");
                value.block().forEach(line -> lines.add("  " + line));
            }
            return lines;
        }
    }

    /** A list. */
    record Rows(List<Fragment> rows) implements Fragment {
        /** Copies the rows. */
        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public String inline() {
            return rows.stream().map(Fragment::inline).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public List<String> block() {
            List<String> lines = new ArrayList<>();
            for (Fragment row : rows) {
                List<String> inner = row.block();
                lines.add("- " + inner.getFirst());
                inner.stream().skip(1).forEach(line -> lines.add("  " + line));
            }
            return lines;
        }
    }
}
