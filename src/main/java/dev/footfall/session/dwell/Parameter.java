package dev.footfall.session.dwell;

/** Refuses parameters that make no distribution, with a sentence. */
final class Parameter {

    private Parameter() {}

    static void positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    what + " is " + value + "; expected a number above 0");
        }
    }
}
