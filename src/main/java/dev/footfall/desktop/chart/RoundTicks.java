package dev.footfall.desktop.chart;

/** Where ticks go: at numbers that people would choose. */
final class RoundTicks {

    private static final double[] TIME_STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200,
        86_400
    };

    private RoundTicks() {}

    /** The smallest of 1, 2 and 5 times a power of ten that is at least {@code raw}. */
    static double step(double raw) {
        if (!(raw > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        // Tolerates what division leaves behind, so that 5 stays 5.
        double round = lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10;
        return round * power;
    }

    /** The smallest time step, in seconds, that puts at most {@code most} ticks on a span. */
    static double timeStep(double seconds, int most) {
        double raw = seconds / Math.max(1, most);
        for (double step : TIME_STEPS) {
            if (step >= raw) {
                return step;
            }
        }
        return 86_400 * step(raw / 86_400);
    }
}
