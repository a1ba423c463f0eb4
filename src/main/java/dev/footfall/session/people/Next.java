package dev.footfall.session.people;

/**
 * What people do after a page. Who does neither leaves.
 *
 * @param refine the probability of putting the same search differently, 0 to 1
 * @param another the probability of searching for something else, 0 to 1; with refine at most 1
 */
public record Next(double refine, double another) {

    /** Always leaves. */
    public static final Next LEAVE = new Next(0, 0);

    /** Checks the sum. */
    public Next {
        // A hair of tolerance: .7 + .3 is more than 1 in some orders of rounding.
        if (!(refine >= 0 && another >= 0 && refine + another <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "refine is %s and another is %s; expected numbers from 0, together at most 1"
                            .formatted(refine, another));
        }
    }
}
