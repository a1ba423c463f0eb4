package dev.footfall.fit;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Collects durations in seconds and finds the law that they most likely follow: Weibull, log-normal
 * or gamma, each with two parameters, by maximum likelihood.
 */
final class Durations {

    /** Fewer say nothing. */
    private static final int FEWEST = 20;

    /** Clocks tick in milliseconds; a 0 was shorter than one. */
    private static final double SHORTEST = .0005;

    private static final List<Function<Sample, Law>> LAWS =
            List.of(Sample::logNormal, Sample::weibull, Sample::gamma);

    private double[] values = new double[64];
    private int count;

    /**
     * A law of two parameters.
     *
     * @param name as scenarios know it
     * @param first shape, or the median in seconds
     * @param second scale in seconds, or sigma
     * @param logLikelihood the higher the better
     */
    record Law(String name, double first, double second, double logLikelihood) {

        /** The logarithm of the density. */
        private double density(double value, double log) {
            return switch (name) {
                case "log_normal" -> {
                    double z = (log - Math.log(first)) / second;
                    yield -log - Math.log(second) - .5 * Math.log(2 * Math.PI) - .5 * z * z;
                }
                case "weibull" -> {
                    double z = log - Math.log(second);
                    yield Math.log(first) - log + first * z - Math.exp(first * z);
                }
                default ->
                        (first - 1) * log
                                - value / second
                                - first * Math.log(second)
                                - LogGamma.value(first);
            };
        }
    }

    /**
     * A law, and those who don't follow it.
     *
     * @param bounce the share of quick returns, drawn evenly
     */
    record Stay(@Nullable Law law, double bounce) {}

    void add(double seconds) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = Math.max(SHORTEST, seconds);
    }

    /** The best law; null where there are too few durations, or all are alike. */
    @Nullable Law best() {
        if (logNormal() == null) {
            return null;
        }
        return best(sample());
    }

    private static Law best(Sample sample) {
        Law best = sample.logNormal();
        for (Function<Sample, Law> kind : LAWS) {
            Law law = kind.apply(sample);
            if (law.logLikelihood() > best.logLikelihood()) {
                best = law;
            }
        }
        return best;
    }

    /** The log-normal law; null as above. */
    @Nullable Law logNormal() {
        if (count < FEWEST) {
            return null;
        }
        Law law = sample().logNormal();
        return law.second() < 1e-6 ? null : law;
    }

    /**
     * The best law for all but those who return at once, after a time drawn evenly up to a limit.
     *
     * @param within the limit in seconds
     */
    Stay besideQuickReturns(double within) {
        Law alone = best();
        if (alone == null) {
            return new Stay(null, 0);
        }
        Sample grouped = grouped(within);
        Mixture best = new Mixture(best(grouped), 0, best(grouped).logLikelihood());
        double least = best.logLikelihood() + SURELY + Math.log(count);
        for (Function<Sample, Law> kind : LAWS) {
            Mixture mixture = mixture(grouped, within, kind);
            if (mixture.bounce() > FEW && mixture.logLikelihood() > least) {
                best = mixture;
                least = mixture.logLikelihood();
            }
        }
        return best.bounce() == 0 ? new Stay(alone, 0) : new Stay(best.law(), best.bounce());
    }

    /** By how much the logarithm of the likelihood has to grow for a third parameter. */
    private static final double SURELY = 10;

    /** Fewer quick returns are part of the law. */
    private static final double FEW = .01;

    private static final int MOST_ROUNDS = 300;

    private record Mixture(Law law, double bounce, double logLikelihood) {}

    /** By expectation maximisation. */
    private static Mixture mixture(Sample all, double within, Function<Sample, Law> kind) {
        Law law = kind.apply(all);
        double bounce = .2;
        double likelihood = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] others = new double[all.weights.length];
            double quick = 0;
            likelihood = 0;
            for (int i = 0; i < others.length; i++) {
                double even = all.values[i] < within ? bounce / within : 0;
                double lawful = (1 - bounce) * Math.exp(law.density(all.values[i], all.logs[i]));
                double sum = Math.max(1e-300, even + lawful);
                likelihood += all.weights[i] * Math.log(sum);
                quick += all.weights[i] * even / sum;
                others[i] = all.weights[i] * lawful / sum;
            }
            double next = Math.min(.95, quick / all.total);
            boolean still = Math.abs(next - bounce) < 1e-6;
            bounce = next;
            law = kind.apply(new Sample(all.values, all.logs, others));
            if (still) {
                break;
            }
        }
        return new Mixture(law, bounce, likelihood);
    }

    private Sample sample() {
        double[] kept = Arrays.copyOf(values, count);
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return new Sample(kept, Arrays.stream(kept).map(Math::log).toArray(), ones);
    }

    /** In steps of five per cent, one of which begins at the limit. */
    private Sample grouped(double limit) {
        double step = .05;
        int below = (int) Math.ceil(Math.log(limit / SHORTEST) / step) + 1;
        double[] counts = new double[2 * below + 1_000];
        double[] sums = new double[counts.length];
        for (int i = 0; i < count; i++) {
            int at = below + (int) Math.floor(Math.log(values[i] / limit) / step);
            int group = Math.clamp(at, 0, counts.length - 1);
            counts[group]++;
            sums[group] += values[i];
        }
        int[] used = IntStream.range(0, counts.length).filter(group -> counts[group] > 0).toArray();
        double[] means = Arrays.stream(used).mapToDouble(g -> sums[g] / counts[g]).toArray();
        return new Sample(
                means,
                Arrays.stream(means).map(Math::log).toArray(),
                Arrays.stream(used).mapToDouble(g -> counts[g]).toArray());
    }

    /** Durations, each as often as its weight says. */
    private static final class Sample {
        private final double[] values;
        private final double[] logs;
        private final double[] weights;
        private final double total;

        private Sample(double[] values, double[] logs, double[] weights) {
            this.values = values;
            this.logs = logs;
            this.weights = weights;
            this.total = Math.max(1e-9, Arrays.stream(weights).sum());
        }

        private double meanLog() {
            double sum = 0;
            for (int i = 0; i < logs.length; i++) {
                sum += weights[i] * logs[i];
            }
            return sum / total;
        }

        private Law logNormal() {
            double mu = meanLog();
            double squares = 0;
            for (int i = 0; i < logs.length; i++) {
                squares += weights[i] * Math.pow(logs[i] - mu, 2);
            }
            double sigma = Math.max(1e-9, Math.sqrt(squares / total));
            double likelihood = -total * (mu + Math.log(sigma) + .5 * Math.log(2 * Math.PI) + .5);
            return new Law("log_normal", Math.exp(mu), sigma, likelihood);
        }

        /**
         * 1/k = Σ t^k ln t / Σ t^k − mean ln t, whose left side falls and right side rises in k.
         */
        private Law weibull() {
            double mu = meanLog();
            double low = .05;
            double high = 20;
            for (int halving = 0; halving < 50; halving++) {
                double k = Math.sqrt(low * high);
                double powers = 0;
                double sum = 0;
                for (int i = 0; i < logs.length; i++) {
                    // Around the geometric mean, so that no power overflows.
                    double power = weights[i] * Math.exp(k * (logs[i] - mu));
                    powers += power;
                    sum += power * (logs[i] - mu);
                }
                if (sum / powers > 1 / k) {
                    high = k;
                } else {
                    low = k;
                }
            }
            double k = Math.sqrt(low * high);
            double powers = 0;
            for (int i = 0; i < logs.length; i++) {
                powers += weights[i] * Math.exp(k * (logs[i] - mu));
            }
            double logScale = mu + Math.log(powers / total) / k;
            double likelihood = total * (Math.log(k) - k * logScale + (k - 1) * mu - 1);
            return new Law("weibull", k, Math.exp(logScale), likelihood);
        }

        /** ln k − ψ(k) = ln mean − mean ln, whose left side falls in k. */
        private Law gamma() {
            double mu = meanLog();
            double mean = 0;
            for (int i = 0; i < values.length; i++) {
                mean += weights[i] * values[i] / total;
            }
            double gap = Math.log(mean) - mu;
            double low = 1e-3;
            double high = 1e4;
            for (int halving = 0; halving < 60; halving++) {
                double k = Math.sqrt(low * high);
                if (Math.log(k) - Digamma.value(k) < gap) {
                    high = k;
                } else {
                    low = k;
                }
            }
            double k = Math.sqrt(low * high);
            double theta = mean / k;
            double likelihood =
                    total * ((k - 1) * mu - k - k * Math.log(theta) - LogGamma.value(k));
            return new Law("gamma", k, theta, likelihood);
        }
    }
}
