package dev.footfall.report;

import java.util.stream.Collectors;

/** Text whose long lines go on in the next, after a word or a folder where there is one. */
final class Folded {

    private Folded() {}

    /**
     * Folds each line that is too long.
     *
     * @param columns how many characters a line may have; more than {@code indent}
     * @param indent where the second column begins: a row goes on there, a sentence at the left
     */
    static String of(String text, int columns, int indent) {
        return text.lines().map(line -> line(line, columns, indent)).collect(Collectors.joining());
    }

    private static String line(String line, int columns, int indent) {
        StringBuilder folded = new StringBuilder();
        boolean row = line.startsWith("  ", indent - 2);
        String blanks = " ".repeat(row ? indent : 0);
        String rest = line;
        while (rest.length() > columns) {
            int space = rest.lastIndexOf(' ', columns);
            int folder = rest.lastIndexOf('/', columns - 1) + 1;
            boolean word = space > blanks.length();
            int cut = word ? space : folder > blanks.length() ? folder : columns;
            folded.append(rest, 0, cut).append('\n');
            rest = blanks + rest.substring(word ? cut + 1 : cut);
        }
        return folded.append(rest).append('\n').toString();
    }
}
