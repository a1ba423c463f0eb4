package dev.footfall.scenario;

/**
 * One thing wrong with a file.
 *
 * @param file as the user named it
 * @param line from 1
 * @param column from 1
 * @param what what is wrong: {@code unknown key "stpes"}
 * @param expected what would be right: {@code did you mean "steps"? Keys here: name, weight, steps}
 */
public record Problem(String file, int line, int column, String what, String expected) {

    /** {@code file:line:column: what, expected …}, the form that editors can jump from. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what + "; expected " + expected;
    }
}
