package dev.footfall.report;

import dev.footfall.metrics.Attempts;
import dev.footfall.run.Marker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be known about a run beside its figures, in sentences. */
final class SummaryNotes {

    private static final int MARKS = 8;

    private final Summary summary;
    private final List<String> notes = new ArrayList<>();

    private SummaryNotes(Summary summary) {
        this.summary = summary;
    }

    /** One line each; none where there is nothing to note. */
    static List<String> of(Summary summary) {
        SummaryNotes of = new SummaryNotes(summary);
        of.all();
        return of.notes;
    }

    private void all() {
        if (summary.generatorLimited()) {
            notes.add(
                    "Generator limited by "
                            + String.join(", ", summary.generatorLimits())
                            + ": this machine, not the server, shaped the figures.");
        }
        conduct();
        unjudged();
        Summary.RecordCounts record = summary.record();
        if (record != null && record.parts() > 1) {
            notes.add("Played in " + record.parts() + " parts; what is above is all of them.");
        }
        if (record != null && record.lost() > 0) {
            notes.add(
                    "The record lost "
                            + Figures.count(record.lost())
                            + " of "
                            + Figures.count(record.lost() + record.entries())
                            + " outcomes: "
                            + record.because());
        }
    }

    private void conduct() {
        Conduct conduct = summary.extras().conduct();
        if (conduct.abortedBy() != null) {
            notes.add("Ended early, since this held for too long: " + conduct.abortedBy());
        }
        Attempts attempts = conduct.attempts();
        if (attempts.retries() > 0) {
            notes.add(
                    "%s events were posted again, %s times in all."
                            .formatted(
                                    Figures.count(attempts.retriedEvents()),
                                    Figures.count(attempts.retries())));
        }
        if (attempts.perhapsTwice() > 0) {
            notes.add(
                    Figures.count(attempts.perhapsTwice())
                            + " events may be stored twice: the endpoint cannot tell a"
                            + " repetition.");
        }
        if (!conduct.steering().isEmpty()) {
            notes.add("Steered: " + steered(conduct.steering()));
        }
    }

    /** Who sees errors and the exit code 0 is told how the two go together. */
    private void unjudged() {
        long errors = summary.events().refused() + summary.events().failed();
        if (!summary.judged() && errors > 0 && summary.exit() == 0) {
            notes.add("Nothing judged this run: no threshold says how many errors are too many.");
            notes.add("Add --fail-if 'error_rate > 1%', or fail_if to the scenario.");
        }
    }

    private static String steered(List<Marker> marks) {
        String first =
                marks.stream()
                        .limit(MARKS)
                        .map(m -> m.word() + " at " + Figures.duration(m.atNanos() / 1_000_000))
                        .collect(Collectors.joining(", "));
        return marks.size() <= MARKS ? first : first + " and " + (marks.size() - MARKS) + " more";
    }
}
