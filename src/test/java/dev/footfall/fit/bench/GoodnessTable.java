package dev.footfall.fit.bench;

import dev.footfall.schedule.ArrivalRate.Stage;
import dev.footfall.schedule.Arrivals;
import dev.footfall.session.dwell.DwellLaw;
import dev.footfall.session.dwell.EmpiricalDwell;
import dev.footfall.session.dwell.GammaDwell;
import dev.footfall.session.dwell.LogNormalDwell;
import dev.footfall.session.dwell.WeibullDwell;
import dev.footfall.session.query.Popularity;
import dev.footfall.session.random.Goodness;
import dev.footfall.session.random.SessionRandom;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Whether chance follows the laws: p-values of Kolmogorov–Smirnov and χ² tests of dwell times, Zipf
 * popularity and Poisson arrivals over 20 seeds, and whether those p-values look uniform. Run it
 * with
 *
 * <pre>mvn -q test-compile exec:exec -Dmain.class=dev.footfall.fit.bench.GoodnessTable
 * -Dexec.classpathScope=test</pre>
 *
 * <p>An argument is the number of seeds.
 */
public final class GoodnessTable {

    private static final int DRAWS = 50_000;

    private GoodnessTable() {}

    /** See the class. */
    public static void main(String[] args) {
        int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        System.out.println("law; uniformity of its p-values; the p-values, in order");
        int others = 0;
        for (DwellLaw law :
                List.of(
                        WeibullDwell.DEFAULT,
                        new WeibullDwell(.45, 30),
                        new WeibullDwell(2.5, 20),
                        new LogNormalDwell(20, 1),
                        new LogNormalDwell(9, 1.7),
                        new GammaDwell(.3, 60),
                        new GammaDwell(1, 30),
                        new GammaDwell(5, 8))) {
            // Laws of one family would be drawn from the same chance.
            int offset = 1_000 * others++;
            print(
                    "KS " + law,
                    seeds,
                    seed ->
                            Goodness.kolmogorovSmirnov(
                                    dwells(law, offset + seed), law::cumulative));
        }
        print("chi2 of three measured times", seeds, GoodnessTable::measured);
        for (double exponent : new double[] {0, .7, 1, 1.3}) {
            Popularity zipf = Popularity.zipf(200, exponent);
            print("chi2 Zipf 200, s = " + exponent, seeds, seed -> popularity(zipf, seed));
        }
        print("KS Poisson, distances", seeds, GoodnessTable::distances);
        print("KS Poisson on a ramp, times", seeds, GoodnessTable::ramp);
        print("chi2 Poisson, counts a second", seeds, GoodnessTable::counts);
    }

    private interface Trial {
        double of(int seed);
    }

    private static void print(String name, int seeds, Trial trial) {
        double[] p =
                IntStream.rangeClosed(1, seeds)
                        .parallel()
                        .mapToDouble(trial::of)
                        .sorted()
                        .toArray();
        StringBuilder row = new StringBuilder();
        for (double value : p) {
            row.append(String.format(Locale.ROOT, " %.2f", value));
        }
        System.out.println(
                String.format(Locale.ROOT, "%-52s %.3f  %s", name, Goodness.uniformity(p), row));
    }

    private static double[] dwells(DwellLaw law, int seed) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(i -> law.sample(SessionRandom.of(seed, i, 0)))
                .toArray();
    }

    private static double measured(int seed) {
        double[] times = {3, 3, 9, 40};
        long[] counts = new long[3];
        for (double dwell : dwells(EmpiricalDwell.of(times), seed)) {
            counts[dwell == 3 ? 0 : dwell == 9 ? 1 : 2]++;
        }
        return Goodness.chiSquared(counts, new double[] {DRAWS / 2.0, DRAWS / 4.0, DRAWS / 4.0});
    }

    private static double popularity(Popularity zipf, int seed) {
        long[] counts = new long[zipf.size()];
        for (int i = 0; i < DRAWS; i++) {
            counts[zipf.sample(SessionRandom.of(seed, i, 1))]++;
        }
        double[] expected = new double[counts.length];
        Arrays.setAll(expected, i -> DRAWS * zipf.share(i));
        return Goodness.chiSquared(counts, expected);
    }

    private static List<Double> arrivals(List<Stage> stages, int seed) {
        Arrivals walk =
                Arrivals.poisson(
                                stages,
                                () -> {
                                    var exponential =
                                            ZigguratSampler.Exponential.of(
                                                    RandomSource.XO_RO_SHI_RO_128_PP.create(
                                                            (long) seed));
                                    return exponential::sample;
                                })
                        .begin();
        List<Double> times = new ArrayList<>();
        for (long at = walk.next(); at != Arrivals.NEVER; at = walk.next()) {
            times.add(at / 1e9);
        }
        return times;
    }

    private static double distances(int seed) {
        List<Double> times = arrivals(List.of(new Stage(10_000, 5, 5)), seed);
        double[] gaps = new double[times.size() - 1];
        Arrays.setAll(gaps, i -> times.get(i + 1) - times.get(i));
        return Goodness.kolmogorovSmirnov(gaps, gap -> 1 - Math.exp(-5 * gap));
    }

    /** Given how many come, their times are drawn from the rate. */
    private static double ramp(int seed) {
        List<Double> times =
                arrivals(List.of(new Stage(1_000, 0, 40), new Stage(1_000, 40, 40)), seed);
        DoubleUnaryOperator cumulative =
                t -> t < 1_000 ? t * t * .02 / 60_000 : (20_000 + 40 * (t - 1_000)) / 60_000;
        return Goodness.kolmogorovSmirnov(times.stream().mapToDouble(t -> t).toArray(), cumulative);
    }

    /** At rate 5: seconds in which 0, 1, … 11 came, and more. */
    private static double counts(int seed) {
        int seconds = 20_000;
        int[] perSecond = new int[seconds];
        for (double time : arrivals(List.of(new Stage(seconds, 5, 5)), seed)) {
            perSecond[(int) time]++;
        }
        long[] counts = new long[13];
        for (int count : perSecond) {
            counts[Math.min(count, 12)]++;
        }
        double[] expected = new double[13];
        double p = Math.exp(-5);
        double rest = 1;
        for (int k = 0; k < 12; k++) {
            expected[k] = seconds * p;
            rest -= p;
            p *= 5.0 / (k + 1);
        }
        expected[12] = seconds * rest;
        return Goodness.chiSquared(counts, expected);
    }
}
