package dev.footfall.schedule;

import dev.footfall.schedule.ArrivalRate.Stage;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/**
 * When sessions start: the n-th at a time that depends on n alone, never on how late the one before
 * was. Times are nanoseconds of the people's time after the run's start.
 */
public interface Arrivals {

    /** Says that nobody comes any more. */
    long NEVER = Long.MAX_VALUE;

    /**
     * The next start, never before the last one; {@link #NEVER} when nobody comes any more, and
     * from then on always.
     */
    long next();

    /** Can be walked from the beginning as often as needed; every walk gives the same times. */
    @FunctionalInterface
    interface Plan {
        /** A new walk from the first arrival. */
        Arrivals begin();

        /** Whether every walk comes to {@link #NEVER}, as after the last stage of a load. */
        default boolean end() {
            return false;
        }
    }

    /**
     * Evenly spaced: the n-th arrival, n from 0, comes when the rate has added up to n.
     *
     * @param stages the rate over time
     */
    static Plan even(List<Stage> stages) {
        return even(new ArrivalRate(stages));
    }

    /** As {@link #even(List)}. */
    static Plan even(ArrivalRate rate) {
        return new Rated(
                rate,
                () ->
                        new Arrivals() {
                            private long n;

                            @Override
                            public long next() {
                                return rate.whenAddedUpTo((double) n++);
                            }
                        });
    }

    /**
     * A Poisson process with that rate: unit-rate exponential distances, put through the inverse of
     * the rate's integral (Çinlar's time change).
     *
     * @param stages the rate over time
     * @param chance a fresh source of exponential distances with mean 1 for each walk, each source
     *     giving the same ones
     */
    static Plan poisson(List<Stage> stages, Supplier<Distances> chance) {
        return poisson(new ArrivalRate(stages), chance);
    }

    /** As {@link #poisson(List, Supplier)}. */
    static Plan poisson(ArrivalRate rate, Supplier<Distances> chance) {
        return new Rated(
                rate,
                () -> {
                    Distances distances = chance.get();
                    return new Arrivals() {
                        private double sum;

                        @Override
                        public long next() {
                            sum += distances.next();
                            return rate.whenAddedUpTo(sum);
                        }
                    };
                });
    }

    /** Arrivals that end where their rate does. */
    record Rated(ArrivalRate rate, Plan walks) implements Plan {
        @Override
        public Arrivals begin() {
            return walks.begin();
        }

        @Override
        public boolean end() {
            return rate.ends();
        }
    }

    /** Distances between arrivals at rate 1. */
    @FunctionalInterface
    interface Distances {
        /** The next, at least 0. */
        double next();
    }

    /**
     * Starts that are known one by one, as in a recorded log.
     *
     * @param count how many
     * @param startNanos the start of each, ascending
     */
    static Plan recorded(long count, LongUnaryOperator startNanos) {
        return new Plan() {
            @Override
            public Arrivals begin() {
                return new Arrivals() {
                    private long n;

                    @Override
                    public long next() {
                        return n < count ? startNanos.applyAsLong(n++) : NEVER;
                    }
                };
            }

            @Override
            public boolean end() {
                return true;
            }
        };
    }

    /** All at once, without end: what a closed crowd draws from. */
    static Plan atOnce() {
        return () -> () -> 0;
    }
}
