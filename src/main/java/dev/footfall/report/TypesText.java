package dev.footfall.report;

import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.TypeFigures;

import java.util.ArrayList;
import java.util.List;

/** The types of event below each other, for a summary in text. */
final class TypesText {

    private static final int MOST_TYPES = 12;
    private static final int LONGEST_NAME = 20;
    private static final int NAME = LONGEST_NAME + 2;
    private static final int NUMBER = 10;
    private static final String NO_TYPE = "(no type)";

    private TypesText() {}

    /**
     * Lines without line ends; none without types.
     *
     * @param types the most frequent first
     * @param wide whether there is room for all figures; without it p90 and max are left out
     */
    static List<String> of(List<TypeFigures> types, boolean wide) {
        List<String> lines = new ArrayList<>();
        if (types.isEmpty()) {
            return lines;
        }
        List<String> points = wide ? List.of("p50", "p90", "p99", "max") : List.of("p50", "p99");
        lines.add(line("felt, by type", "sent", "errors", points));
        for (TypeFigures type : types.subList(0, Math.min(MOST_TYPES, types.size()))) {
            Percentiles felt = type.felt();
            List<String> figures = new ArrayList<>();
            figures.add(Figures.milliseconds(felt.p50()));
            if (wide) {
                figures.add(Figures.milliseconds(felt.p90()));
            }
            figures.add(Figures.milliseconds(felt.p99()));
            if (wide) {
                figures.add(Figures.milliseconds(felt.max()));
            }
            lines.add(
                    line(
                            name(type.type()),
                            Figures.count(type.sent()),
                            Figures.count(type.errors()),
                            figures));
        }
        if (types.size() > MOST_TYPES) {
            lines.add("and " + Figures.count(types.size() - MOST_TYPES) + " other types");
        }
        return lines;
    }

    private static String name(String type) {
        if (type.isEmpty()) {
            return NO_TYPE;
        }
        return type.length() <= LONGEST_NAME ? type : type.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String line(String name, String sent, String errors, List<String> figures) {
        StringBuilder line = new StringBuilder(name + " ".repeat(NAME - name.length()));
        line.append(right(sent)).append(right(errors));
        figures.forEach(figure -> line.append(right(figure)));
        return line.toString();
    }

    private static String right(String text) {
        return " ".repeat(Math.max(0, NUMBER - text.length())) + text;
    }
}
