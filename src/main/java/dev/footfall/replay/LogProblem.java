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

    /** Control characters quoted from a log would steer the terminal that shows them. */
    public LogProblem {
        what = printable(what);
        expected = printable(expected);
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** {@code file:line:column: what; expected …}, the form that editors can jump from. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what + "; expected " + expected;
    }
}
