package dev.footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.TypeFigures;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.run.Phase;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

class SummaryTextTest {

    @Test
    void says_all_that_a_person_asks_first() {
        Summary summary =
                Examples.summary()
                        .withGeneratorLimits(List.of("in-flight cap"))
                        .withReplay(
                                new ReplayCounts(
                                        12_005, 12_000, new TreeMap<>(Map.of("no time", 5L))));

        assertThat(SummaryText.of(summary, Path.of("runs", "x")))
                .isEqualTo(
                        """
                        First steps · finished
                        http://127.0.0.1:8080 · app demo-shop · seed 42 · 20.1 s

                        planned           12,000     597/s
                        sent              11,990     597/s
                        acknowledged      11,400    95.0 %
                        refused              580     4.8 %
                        failed                10     0.1 %
                        not sent              10     0.1 %

                        answers       200 × 11,400, 422 × 570, 404 × 10
                        reasons       over the in-flight cap × 10, timeout × 10
                        bytes         3.60 MB (179 kB/s) sent, 360 kB (17.9 kB/s) received
                        log           12,005 records, 12,000 replayed; skipped: no time × 5
                        expectations  570 met, 3 missed

                        latency              min      mean       p50       p90       p95       p99     p99.9       max
                        felt             0.40 ms   2.50 ms   1.23 ms   3.50 ms   87.0 ms    312 ms    900 ms    1.40 s
                        service                –         –         –         –         –         –         –         –
                        dispatch         0.01 ms   0.03 ms   0.02 ms   0.04 ms   0.20 ms   0.80 ms   1.10 ms   2.25 ms

                        fail          p99(felt) > 250ms  312 ms
                        pass          error_rate > 10%   4.92 %
                        skip          max(service) > 1s  nothing to measure

                        Generator limited by in-flight cap: this machine, not the server, shaped the figures.

                        digest        DIGEST
                        record        runs/x
                        """
                                .replace("DIGEST", Examples.DIGEST));
    }

    @Test
    void types_stand_below_each_other_and_fit_where_there_is_less_room() {
        Percentiles felt = new Percentiles(7_000, 1.234, 3.5, 8, 87, 90, 312, .4, 2.5);
        List<TypeFigures> types =
                List.of(
                        new TypeFigures("search", 7_000, 12, felt),
                        new TypeFigures("a_type_with_a_name_of_its_own", 1, 0, felt),
                        new TypeFigures("", 1, 0, felt));

        assertThat(SummaryText.of(Examples.summary(), types, null, 120))
                .contains(
                        "felt, by type               sent    errors       p50       p90       p99"
                                + "       max\n",
                        "search                     7,000        12   1.23 ms   3.50 ms   87.0 ms"
                                + "    312 ms\n",
                        "a_type_with_a_name_…           1 ",
                        "(no type)                      1 ");
        assertThat(SummaryText.of(Examples.summary(), types, null, 62).lines())
                .contains("search                     7,000        12   1.23 ms   87.0 ms")
                .allMatch(line -> line.length() <= 62);
    }

    @Test
    void types_beyond_a_dozen_are_counted() {
        List<TypeFigures> types =
                IntStream.range(0, 15)
                        .mapToObj(i -> new TypeFigures("type-" + i, 1, 0, Percentiles.NONE))
                        .toList();
        assertThat(SummaryText.of(Examples.summary(), types, null, 120))
                .contains("type-11", "and 3 other types")
                .doesNotContain("type-12");
    }

    @Test
    void an_empty_run_divides_by_nothing() {
        Summary empty =
                Summary.of(
                        Examples.run(Counts.NONE, Percentiles.NONE, Phase.STOPPED),
                        Examples.DIGEST,
                        List.of(),
                        0);

        assertThat(SummaryText.of(empty)).contains("stopped", "–").doesNotContain("NaN", "record ");
    }

    /** All refused and exit code 0: right without thresholds, and yet a surprise. */
    @Test
    void whom_nothing_judged_is_told_so_when_there_are_errors() {
        Counts refused = new Counts(20, 20, 0, 20, 0, 0);
        assertThat(SummaryText.of(Examples.unjudged(refused)))
                .startsWith("First steps · finished")
                .contains("Nothing judged this run", "--fail-if")
                .doesNotContain("pass");
        assertThat(SummaryText.of(Examples.unjudged(new Counts(20, 20, 20, 0, 0, 0))))
                .doesNotContain("judged");
        assertThat(SummaryText.of(Examples.summary())).doesNotContain("judged");
    }

    @Test
    void events_without_an_outcome_and_lost_records_are_stated() {
        Summary summary =
                Summary.of(
                                Examples.run(
                                        new Counts(10, 8, 5, 0, 0, 0),
                                        Percentiles.NONE,
                                        Phase.STOPPED),
                                Examples.DIGEST,
                                List.of(),
                                0)
                        .withRecord(new Summary.RecordCounts(90, 10, "the disk is full."));

        assertThat(SummaryText.of(summary))
                .contains("no outcome             5    50.0 %")
                .contains("The record lost 10 of 100 outcomes: the disk is full.");
    }
}
