package dev.footfall.scenario.yaml;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Single values. Each method returns null and complains when the value is not what it should be;
 * {@code what} names the value in the complaint: {@code weight}.
 */
public final class Scalars {

    private Scalars() {}

    /** A text; a number counts as the text that it is written as. */
    public static @Nullable String text(YamlNode node, String what, Complaints complaints) {
        if (node instanceof YamlNode.Scalar s
                && (s.kind() == YamlNode.Kind.TEXT
                        || s.kind() == YamlNode.Kind.INTEGER
                        || s.kind() == YamlNode.Kind.DECIMAL)) {
            return s.text();
        }
        wrong(node, what, hintOfText(node), complaints);
        return null;
    }

    private static String hintOfText(YamlNode node) {
        return node instanceof YamlNode.Scalar s && s.kind() == YamlNode.Kind.BOOLEAN
                ? "a text; put quotes around it: \"" + s.text() + "\""
                : "a text";
    }

    /** true or false. */
    public static @Nullable Boolean flag(YamlNode node, String what, Complaints complaints) {
        if (node instanceof YamlNode.Scalar s && s.kind() == YamlNode.Kind.BOOLEAN) {
            return Boolean.valueOf(s.text());
        }
        wrong(node, what, "true or false", complaints);
        return null;
    }

    /** A whole number within bounds, both included. */
    public static @Nullable Long whole(
            YamlNode node, String what, long least, long most, Complaints complaints) {
        String expected = "a whole number " + bounds(least, most);
        if (node instanceof YamlNode.Scalar s && s.kind() == YamlNode.Kind.INTEGER) {
            try {
                long value = Long.parseLong(s.text());
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Beyond 64 bits: out of bounds like the others.
            }
            complaints.add(node.place(), what + " is " + s.text(), expected);
            return null;
        }
        wrong(node, what, expected, complaints);
        return null;
    }

    private static String bounds(long least, long most) {
        if (most == Long.MAX_VALUE) {
            return least == Long.MIN_VALUE ? "of 64 bits" : "of at least " + least;
        }
        return "from " + least + " to " + most;
    }

    /**
     * A finite number within bounds, both included.
     *
     * @param expected how to say the bounds: {@code a number above 0}
     */
    public static @Nullable Double number(
            YamlNode node,
            String what,
            double least,
            double most,
            String expected,
            Complaints complaints) {
        if (node instanceof YamlNode.Scalar s
                && (s.kind() == YamlNode.Kind.INTEGER || s.kind() == YamlNode.Kind.DECIMAL)) {
            Double value = Quantities.finite(s.text());
            if (value != null && value >= least && value <= most) {
                return value;
            }
            complaints.add(node.place(), what + " is " + s.text(), expected);
            return null;
        }
        wrong(node, what, expected, complaints);
        return null;
    }

    /** A number above 0. */
    public static @Nullable Double positive(YamlNode node, String what, Complaints complaints) {
        return number(
                node, what, Double.MIN_VALUE, Double.MAX_VALUE, "a number above 0", complaints);
    }

    /** A probability. */
    public static @Nullable Double share(YamlNode node, String what, Complaints complaints) {
        return number(node, what, 0, 1, "a number from 0 to 1", complaints);
    }

    /** A duration: {@code 2s}, {@code 350ms}, {@code 1m30s}, {@code 24h}. */
    public static @Nullable Duration duration(YamlNode node, String what, Complaints complaints) {
        String expected = "a duration such as 350ms, 2s, 1m30s or 24h, at most 366d";
        if (node instanceof YamlNode.Scalar s && s.kind() != YamlNode.Kind.NULL) {
            Duration duration = Quantities.duration(s.text());
            if (duration != null) {
                return duration;
            }
            boolean unitless = Quantities.finite(s.text()) != null;
            complaints.add(
                    node.place(),
                    what + " is " + s.describe() + (unitless ? ", without a unit" : ""),
                    expected);
            return null;
        }
        wrong(node, what, expected, complaints);
        return null;
    }

    /** A rate: {@code 6/s}, {@code 90/min}, {@code 300/h}; given per second, 0 or above. */
    public static @Nullable Double rate(YamlNode node, String what, Complaints complaints) {
        String expected = "a rate such as 6/s, 90/min or 300/h, not negative";
        if (node instanceof YamlNode.Scalar s && s.kind() != YamlNode.Kind.NULL) {
            Double rate = Quantities.rate(s.text());
            if (rate != null) {
                return rate;
            }
            complaints.add(node.place(), what + " is " + s.describe(), expected);
            return null;
        }
        wrong(node, what, expected, complaints);
        return null;
    }

    /** Complains that a value is of the wrong kind. */
    public static void wrong(YamlNode node, String what, String expected, Complaints complaints) {
        complaints.add(node.place(), what + " is " + node.describe(), expected);
    }
}
