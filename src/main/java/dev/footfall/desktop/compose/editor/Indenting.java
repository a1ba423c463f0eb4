package dev.footfall.desktop.compose.editor;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.CodeArea;

/** Keys that know YAML: Enter keeps the indentation, Tab is two spaces, Ctrl+/ makes comments. */
final class Indenting {

    private static final String STEP = "  ";

    private final CodeArea area;

    Indenting(CodeArea area) {
        this.area = area;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && plain && !event.isShiftDown()) {
            newLine();
        } else if (event.getCode() == KeyCode.TAB && plain && !event.isShiftDown()) {
            indent();
        } else if (event.getCode() == KeyCode.TAB && plain) {
            eachLine(line -> line.startsWith(STEP) ? line.substring(2) : line.stripLeading());
        } else if (event.getCode() == KeyCode.SLASH && event.isShortcutDown()) {
            comment();
        } else {
            return;
        }
        event.consume();
    }

    private void newLine() {
        String before =
                area.getText(area.getCurrentParagraph()).substring(0, area.getCaretColumn());
        String indent = before.substring(0, before.length() - before.stripLeading().length());
        String rest = before.strip();
        boolean opens = rest.endsWith(":") && !rest.startsWith("#");
        // Keys of a list's item stand under its first key, behind the dash.
        String dash = rest.startsWith("- ") ? STEP : "";
        area.replaceSelection("\n" + indent + dash + (opens ? STEP : ""));
        area.requestFollowCaret();
    }

    private void indent() {
        if (area.getSelectedText().contains("\n")) {
            eachLine(line -> line.isBlank() ? line : STEP + line);
        } else {
            area.replaceSelection(area.getCaretColumn() % 2 == 0 ? STEP : " ");
        }
    }

    private void comment() {
        boolean all =
                selectedLines().lines().allMatch(l -> l.isBlank() || l.strip().startsWith("#"));
        eachLine(
                line -> {
                    int at = line.length() - line.stripLeading().length();
                    if (line.isBlank()) {
                        return line;
                    }
                    return all
                            ? line.substring(0, at) + line.substring(at).replaceFirst("# ?", "")
                            : line.substring(0, at) + "# " + line.substring(at);
                });
    }

    private int firstLine() {
        return area.offsetToPosition(area.getSelection().getStart(), bias()).getMajor();
    }

    private int lastLine() {
        int first = firstLine();
        var end = area.offsetToPosition(area.getSelection().getEnd(), bias());
        return end.getMinor() == 0 && end.getMajor() > first ? end.getMajor() - 1 : end.getMajor();
    }

    private String selectedLines() {
        int last = lastLine();
        return area.getText(firstLine(), 0, last, area.getParagraphLength(last));
    }

    private void eachLine(java.util.function.UnaryOperator<String> change) {
        int first = firstLine();
        int last = lastLine();
        boolean many = last > first;
        String changed =
                selectedLines()
                        .lines()
                        .map(change)
                        .collect(java.util.stream.Collectors.joining("\n"));
        area.replaceText(first, 0, last, area.getParagraphLength(last), changed);
        if (many) {
            area.selectRange(first, 0, last, area.getParagraphLength(last));
        }
    }

    private static org.fxmisc.richtext.model.TwoDimensional.Bias bias() {
        return org.fxmisc.richtext.model.TwoDimensional.Bias.Forward;
    }
}
