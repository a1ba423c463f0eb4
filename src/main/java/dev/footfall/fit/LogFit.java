package dev.footfall.fit;

import dev.footfall.fit.click.ClickRateError;
import dev.footfall.fit.click.Estimate;
import dev.footfall.fit.click.ModelChoice;
import dev.footfall.fit.click.PbmEstimator;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns a scenario from recorded sessions: what is searched how often, which results are shown and
 * how attractive they are, how pages are read, how long people stay, how they go on, and when they
 * come.
 */
public final class LogFit {

    /** More queries make no scenario that anyone can read. */
    private static final int MOST_QUERIES = 2_000;

    /** How far a rank's click rate may be off before the simplest model takes over. */
    private static final double FAR_OFF = .005;

    private LogFit() {}

    /**
     * Learns.
     *
     * @throws IllegalArgumentException with a sentence when there is nothing to learn from
     */
    public static FittedScenario of(RecordedTraffic traffic) {
        SearchLog log = SearchLog.read(traffic.sessions());
        if (log.searches.isEmpty()) {
            throw new IllegalArgumentException(
                    "the log has no searches and no clicks; a scenario of people needs some");
        }
        List<String> notes = new ArrayList<>();
        LearntCatalogue catalogue = LearntCatalogue.of(log.searches, MOST_QUERIES);
        if (catalogue.needs.isEmpty()) {
            throw new IllegalArgumentException(
                    "no search in the log says what was searched; a catalogue needs queries");
        }
        ModelChoice choice = ModelChoice.of(catalogue.views);
        Estimate estimate = choice.best();
        Grading grading = new Grading(estimate, catalogue.views);
        ClickRateError error = ClickRateError.of(estimate.model(), grading::page, catalogue.views);
        if (!error.rates().isEmpty() && error.rootMeanSquare() > FAR_OFF) {
            notes.add(
                    "with five grades "
                            + estimate.name()
                            + " was off by more than "
                            + FAR_OFF
                            + " in click rates by rank: the position-based model was set to them");
            estimate = new PbmEstimator().fit(catalogue.views);
            Grading coarse = new Grading(estimate, catalogue.views);
            // PBM knows attraction and examination only together: where a rank would have to be
            // looked at more than always, its results are made more attractive instead.
            grading = coarse.scaled(estimate.mostExamination(v -> coarse.page(v), catalogue.views));
            Grading fixed = grading;
            estimate = estimate.calibrated(v -> fixed.page(v), catalogue.views);
        }
        long kept = catalogue.needs.stream().mapToLong(need -> need.searches).sum();
        if (kept < log.searches.size()) {
            notes.add(
                    (log.searches.size() - kept)
                            + " of "
                            + log.searches.size()
                            + " searches were for queries that are not in the catalogue: it has "
                            + catalogue.needs.size());
        }
        if (catalogue.rankings.size() < 2 && estimate.name().equals("pbm")) {
            notes.add(
                    "each query has only one order of results, so that attraction and examination"
                            + " are known only together");
        }
        LearntHabits habits = new LearntHabits(log.searches, log.mostSearches);
        String yaml =
                new ScenarioText(traffic, log, catalogue, estimate, grading, habits)
                        .write(choice, notes);
        return new FittedScenario(yaml, choice, notes);
    }
}
