package dev.footfall.run;

import dev.footfall.scenario.Load;
import dev.footfall.scenario.Rhythm;
import dev.footfall.schedule.ArrivalRate;
import dev.footfall.schedule.ArrivalRate.Stage;
import dev.footfall.schedule.Arrivals;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From a scenario's load to arrivals. */
final class LoadArrivals {

    private static final double WEEK_SECONDS = Duration.ofDays(7).toSeconds();

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
        ArrivalRate rate = rhythm == null ? new ArrivalRate(stages) : withRhythm(stages, rhythm);
        return switch (load.spacing()) {
            case EVEN -> Arrivals.even(rate);
            case POISSON ->
                    Arrivals.poisson(
                            rate,
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

    /**
     * Cuts stages where the rhythm changes and multiplies each piece by its factor. Of a stage
     * without end one week is cut up, which then repeats.
     */
    private static ArrivalRate withRhythm(List<Stage> stages, Rhythm rhythm) {
        List<Stage> pieces = new ArrayList<>();
        double stageStart = 0;
        for (Stage stage : stages) {
            boolean endless = Double.isInfinite(stage.lengthSeconds());
            double length = endless ? WEEK_SECONDS : stage.lengthSeconds();
            int first = pieces.size();
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
            if (endless) {
                return new ArrivalRate(pieces, first);
            }
            stageStart += length;
        }
        return new ArrivalRate(pieces);
    }

    private static double rateAt(Stage stage, double seconds) {
        if (Double.isInfinite(stage.lengthSeconds())) {
            return stage.fromPerSecond();
        }
        return stage.fromPerSecond()
                + (stage.toPerSecond() - stage.fromPerSecond()) * (seconds / stage.lengthSeconds());
    }
}
