package dev.footfall.fit.bench;

import static dev.footfall.fit.click.ShuffledPages.DOCUMENTS;
import static dev.footfall.fit.click.ShuffledPages.QUERIES;

import dev.footfall.fit.click.Estimate;
import dev.footfall.fit.click.ExaminationBound;
import dev.footfall.fit.click.ModelChoice;
import dev.footfall.fit.click.PbmEstimator;
import dev.footfall.fit.click.Perplexity;
import dev.footfall.fit.click.ShuffledPages;
import dev.footfall.fit.click.StopEstimator;
import dev.footfall.fit.click.Views;
import dev.footfall.session.click.ChainModel;
import dev.footfall.session.click.NamedModel;
import dev.footfall.session.click.Page;
import dev.footfall.session.click.PositionBased;
import dev.footfall.session.click.Taste;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How well click models come back from logs that they made: 20 queries with 10 documents each, in a
 * new order for each person, over 20 seeds. Prints θ_r/θ_1 of PBM beside the Cramér–Rao bound, what
 * comes back of SDBN and DCM, and how surprised each model is by pages held out, beside a model
 * that knows the truth. Takes some minutes. Run it with
 *
 * <pre>mvn -q test-compile exec:exec -Dmain.class=dev.footfall.fit.bench.RecoveryTable
 * -Dexec.classpathScope=test</pre>
 *
 * <p>An argument is the number of seeds.
 */
public final class RecoveryTable {

    private static final List<String> MODELS =
            List.of("pbm", "cascade", "dcm", "sdbn", "ccm", "dbn", "ubm");

    private RecoveryTable() {}

    /** See the class. */
    public static void main(String[] args) {
        int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        examination(seeds, PositionBased.eyeTracking(1), "eye tracking as measured");
        examination(seeds, PositionBased.power(.8), "rank to the power of -.8");
        examination(
                seeds,
                PositionBased.of(new double[] {.6, .7, .5, .5, .2, .3, .1, .2, .3, .1}, 1),
                "on no known curve");
        satisfaction(seeds);
        goingOn(seeds);
        surprise(seeds);
    }

    private static void examination(int seeds, PositionBased real, String how) {
        NamedModel people = new NamedModel("pbm", real, Taste.GRADED);
        System.out.printf(
                Locale.ROOT,
                "PBM, %s: what theta_r/theta_1 is off by, the worst rank of each log%n",
                how);
        System.out.printf(
                Locale.ROOT,
                "sessions   mean    most   within .01  within .02   Cramer-Rao at rank 2%n");
        for (int sessions : new int[] {5_000, 20_000, 100_000}) {
            double[] worst =
                    each(
                            seeds,
                            seed -> {
                                Views views = ShuffledPages.play(people, sessions, seed);
                                return worst(new PbmEstimator().fit(views), real);
                            });
            System.out.printf(
                    Locale.ROOT,
                    "%8d  %.4f  %.4f  %9.0f%%  %9.0f%%   %.4f%n",
                    sessions,
                    mean(worst),
                    most(worst),
                    share(worst, .01),
                    share(worst, .02),
                    ExaminationBound.standardErrors(real, sessions)[1]);
        }
        System.out.printf(Locale.ROOT, "%n");
    }

    private static double worst(Estimate estimate, PositionBased real) {
        var learnt = (PositionBased) estimate.model();
        double worst = 0;
        for (int r = 1; r < DOCUMENTS; r++) {
            double off =
                    learnt.examination(r) / learnt.examination(0)
                            - real.examination(r) / real.examination(0);
            worst = Math.max(worst, Math.abs(off));
        }
        return worst;
    }

    private static void satisfaction(int seeds) {
        NamedModel people = ShuffledPages.named("sdbn");
        Estimate real = ShuffledPages.truth(people);
        System.out.printf(
                Locale.ROOT,
                "SDBN (informational): what attraction and satisfaction of 200 documents are off"
                        + " by%n");
        System.out.printf(
                Locale.ROOT,
                "sessions   attraction: mean, rms, most     satisfaction: mean, rms, most%n");
        for (int sessions : new int[] {20_000, 100_000}) {
            double[][] off = new double[seeds][];
            each(
                    seeds,
                    seed -> {
                        Views views = ShuffledPages.play(people, sessions, seed);
                        Estimate learnt = StopEstimator.SDBN.fit(views);
                        off[seed - 1] = new double[2 * QUERIES * DOCUMENTS];
                        for (int i = 0; i < QUERIES * DOCUMENTS; i++) {
                            off[seed - 1][2 * i] = learnt.attraction(i) - real.attraction(i);
                            off[seed - 1][2 * i + 1] =
                                    learnt.satisfaction(i) - real.satisfaction(i);
                        }
                        return 0;
                    });
            System.out.printf(
                    Locale.ROOT,
                    "%8d   %s     %s%n",
                    sessions,
                    threeFigures(every(off, 0, 2)),
                    threeFigures(every(off, 1, 2)));
        }
        System.out.printf(Locale.ROOT, "%n");
    }

    private static void goingOn(int seeds) {
        NamedModel people = ShuffledPages.named("dcm");
        Estimate real = ShuffledPages.truth(people);
        Page any = Taste.GRADED.page(new int[DOCUMENTS]);
        System.out.printf(
                Locale.ROOT,
                "DCM (lambda .5): what attraction and lambda of ranks 1 to 8 are off by%n");
        System.out.printf(
                Locale.ROOT,
                "sessions   attraction: mean, rms, most     lambda: mean, rms, most%n");
        for (int sessions : new int[] {20_000, 100_000}) {
            double[][] attraction = new double[seeds][QUERIES * DOCUMENTS];
            double[][] lambda = new double[seeds][DOCUMENTS - 2];
            each(
                    seeds,
                    seed -> {
                        Estimate learnt =
                                StopEstimator.DCM.fit(ShuffledPages.play(people, sessions, seed));
                        for (int i = 0; i < QUERIES * DOCUMENTS; i++) {
                            attraction[seed - 1][i] = learnt.attraction(i) - real.attraction(i);
                        }
                        var model = (ChainModel) learnt.model();
                        for (int r = 0; r < DOCUMENTS - 2; r++) {
                            lambda[seed - 1][r] = model.goOnAfterClick(any, r) - .5;
                        }
                        return 0;
                    });
            System.out.printf(
                    Locale.ROOT,
                    "%8d   %s     %s%n",
                    sessions,
                    threeFigures(every(attraction, 0, 1)),
                    threeFigures(every(lambda, 0, 1)));
        }
        System.out.printf(Locale.ROOT, "%n");
    }

    private static void surprise(int seeds) {
        int sessions = 20_000;
        System.out.printf(
                Locale.ROOT,
                "Perplexity on held-out pages above that of the truth, mean of the seeds; %d"
                        + " sessions%n",
                sessions);
        System.out.printf(
                Locale.ROOT,
                "true     truth   %s   chosen  most above, of the true model%n",
                columns());
        for (String name : MODELS) {
            NamedModel people = ShuffledPages.named(name);
            double[][] above = new double[seeds][MODELS.size()];
            double[] bounds = new double[seeds];
            double[] chosen =
                    each(
                            seeds,
                            seed -> {
                                Views views = ShuffledPages.play(people, sessions, seed);
                                ModelChoice choice = ModelChoice.of(views);
                                bounds[seed - 1] =
                                        Perplexity.conditional(
                                                ShuffledPages.truth(people),
                                                ShuffledPages.heldOut(views));
                                for (ModelChoice.Candidate candidate : choice.candidates()) {
                                    above[seed - 1][MODELS.indexOf(candidate.name())] =
                                            candidate.perplexity() - bounds[seed - 1];
                                }
                                return choice.best().name().equals(name) ? 1 : 0;
                            });
            StringBuilder row = new StringBuilder();
            for (int m = 0; m < MODELS.size(); m++) {
                row.append(
                        String.format(Locale.ROOT, "%8.4f", mean(every(above, m, MODELS.size()))));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %.4f  %s   %2.0f/%d  %.4f%n",
                    name,
                    mean(bounds),
                    row,
                    mean(chosen) * seeds,
                    seeds,
                    most(every(above, MODELS.indexOf(name), MODELS.size())));
        }
    }

    private static String columns() {
        StringBuilder row = new StringBuilder();
        MODELS.forEach(name -> row.append(String.format(Locale.ROOT, "%8s", name)));
        return row.toString();
    }

    /** Of one seed, from 1 on. */
    private interface Trial {
        double of(int seed);
    }

    private static double[] each(int seeds, Trial trial) {
        return IntStream.rangeClosed(1, seeds).parallel().mapToDouble(trial::of).toArray();
    }

    /** Every so-manieth value of all rows. */
    private static double[] every(double[][] rows, int from, int step) {
        return Arrays.stream(rows)
                .flatMapToDouble(
                        row ->
                                IntStream.range(0, row.length)
                                        .filter(i -> i % step == from)
                                        .mapToDouble(i -> row[i]))
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private static double share(double[] values, double limit) {
        return 100.0 * Arrays.stream(values).filter(v -> v <= limit).count() / values.length;
    }

    private static String threeFigures(double[] off) {
        double rms = Math.sqrt(Arrays.stream(off).map(v -> v * v).average().orElse(0));
        return String.format(Locale.ROOT, "%+.4f  %.4f  %.4f", mean(off), rms, most(off));
    }
}
