package dev.footfall.replay;

/**
 * One thing that keeps a log from being replayed.
 *
 * @param file as the user named it
 * @param line from 1
 * @param column from 1
 * @param what what is wrong
 * @param expected what would be right
 */
public record LogProblem(String file, long line, long column, String what, String expected) {

    /** {@code file:line:column: what; expected …}, the form that editors can jump from. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what + "; expected " + expected;
    }
}
