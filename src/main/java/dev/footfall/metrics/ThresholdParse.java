package dev.footfall.metrics;

/** What came of reading a threshold. */
public sealed interface ThresholdParse {

    /** It can be judged. */
    record Parsed(Threshold threshold) implements ThresholdParse {}

    /**
     * It cannot.
     *
     * @param expr what was written
     * @param position where reading stopped, from 1
     * @param what what is wrong there
     * @param expected what would be right
     */
    record Mistaken(String expr, int position, String what, String expected)
            implements ThresholdParse {

        /** One line that says what, where and what was expected. */
        public String message() {
            return "\""
                    + expr
                    + "\", character "
                    + position
                    + ": "
                    + what
                    + "; expected "
                    + expected;
        }
    }
}
