package dev.footfall.run;

import dev.footfall.scenario.Load;
import dev.footfall.scenario.Rhythm;
import dev.footfall.schedule.ArrivalRate.Stage;
import dev.footfall.schedule.Arrivals;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From a scenario's load to arrivals. */
final class LoadArrivals {

    /** A load without end that has a rhythm is unrolled this far. */
    private static final double UNROLLED_SECONDS = Duration.ofDays(366).toSeconds();

    /** Keeps arrivals apart from what sessions draw from the same seed. */
    private static final long PURPOSE = 0x6172_7269_7661_6c73L;

    private LoadArrivals() {}

    /**
     * The arrivals of an open load.
     *
     * @param endless whether the last stage goes on for ever
     */
    static Arrivals.Plan of(Load load, long seed, boolean endless) {
        List<Stage> stages = stages(load.stages(), endless);
        Rhythm rhythm = load.rhythm();
        if (rhythm != null) {
            stages = withRhythm(stages, rhythm, load.duration());
        }
        return switch (load.spacing()) {
            case EVEN -> Arrivals.even(stages);
            case POISSON ->
                    Arrivals.poisson(
                            stages,
                            () -> {
                                var exponential =
                                        ZigguratSampler.Exponential.of(
                                                RandomSource.XO_RO_SHI_RO_128_PP.create(
                                                        seed ^ PURPOSE));
                                return exponential::sample;
                            });
        };
    }

    private static List<Stage> stages(List<Load.Stage> given, boolean endless) {
        List<Stage> stages = new ArrayList<>();
        for (Load.Stage stage : given) {
            Duration length = stage.length();
            stages.add(
                    new Stage(
                            length == null ? Double.POSITIVE_INFINITY : length.toNanos() / 1e9,
                            stage.fromPerSecond(),
                            stage.toPerSecond()));
        }
        if (endless && !stages.isEmpty()) {
            double last = stages.getLast().toPerSecond();
            if (Double.isFinite(stages.getLast().lengthSeconds())) {
                stages.add(new Stage(Double.POSITIVE_INFINITY, last, last));
            }
        }
        return stages;
    }

    /** Cuts stages where the rhythm changes and multiplies each piece by its factor. */
    private static List<Stage> withRhythm(
            List<Stage> stages, Rhythm rhythm, @Nullable Duration end) {
        double until = end == null ? UNROLLED_SECONDS : end.toNanos() / 1e9;
        List<Stage> pieces = new ArrayList<>();
        double stageStart = 0;
        for (Stage stage : stages) {
            double length = Math.min(stage.lengthSeconds(), Math.max(0, until - stageStart));
            for (double at = 0; at < length; ) {
                long nanos = (long) ((stageStart + at) * 1e9);
                double next = Math.min(length, rhythm.nextChangeAfter(nanos) / 1e9 - stageStart);
                double factor = rhythm.factorAt(nanos);
                pieces.add(
                        new Stage(
                                Math.max(next - at, 1e-9),
                                rateAt(stage, at) * factor,
                                rateAt(stage, next) * factor));
                at = Math.max(next, at + 1e-9);
            }
            stageStart += length;
        }
        return pieces;
    }

    private static double rateAt(Stage stage, double seconds) {
        if (Double.isInfinite(stage.lengthSeconds())) {
            return stage.fromPerSecond();
        }
        return stage.fromPerSecond()
                + (stage.toPerSecond() - stage.fromPerSecond()) * (seconds / stage.lengthSeconds());
    }
}
