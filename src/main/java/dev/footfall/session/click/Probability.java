package dev.footfall.session.click;

/** Refuses numbers that are no probabilities, with a sentence. */
final class Probability {

    private Probability() {}

    static double check(String what, double p) {
        if (p >= 0 && p <= 1) {
            return p;
        }
        throw new IllegalArgumentException(
                what + " is " + p + "; a probability is a number from 0 to 1");
    }

    /** Checks each and returns a copy. */
    static double[] all(String what, double[] ps) {
        for (int i = 0; i < ps.length; i++) {
            check(what + " at place " + i, ps[i]);
        }
        return ps.clone();
    }
}
