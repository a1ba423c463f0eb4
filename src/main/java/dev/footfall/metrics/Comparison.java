package dev.footfall.metrics;

/** How a measured value is held against a limit. */
enum Comparison {
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    LESS("<"),
    GREATER(">");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As it is written; longer signs come first in {@link #values}. */
    String sign() {
        return sign;
    }

    boolean holds(double value, double limit) {
        return switch (this) {
            case LESS -> value < limit;
            case LESS_OR_EQUAL -> value <= limit;
            case GREATER -> value > limit;
            case GREATER_OR_EQUAL -> value >= limit;
            case EQUAL -> Double.compare(value, limit) == 0;
        };
    }
}
