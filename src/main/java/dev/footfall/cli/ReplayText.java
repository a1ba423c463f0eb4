package dev.footfall.cli;

import dev.footfall.replay.RecordedLog;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.replay.SkippedRecord;

import java.util.List;
import java.util.Locale;

/** What was read of a log, before anything is sent. */
final class ReplayText {

    private static final int SHOWN = 5;

    private ReplayText() {}

    static String of(RecordedLog log) {
        ReplayCounts counts = log.counts();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%s: %,d records, %,d replayed in %,d sessions, %,d skipped",
                        log.format(),
                        counts.records(),
                        counts.events(),
                        log.sessions().size().orElse(0),
                        counts.records() - counts.events()));
        counts.skipped()
                .forEach(
                        (reason, count) ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                "%n  skipped %,d: %s",
                                                count,
                                                reason)));
        log.remarks()
                .forEach(
                        (remark, count) ->
                                text.append(
                                        String.format(
                                                Locale.ROOT, "%n  note %,d: %s", count, remark)));
        List<SkippedRecord> first = log.skippedRecords();
        for (SkippedRecord skipped : first.subList(0, Math.min(SHOWN, first.size()))) {
            text.append(
                    String.format(
                            Locale.ROOT, "%n  line %d: %s", skipped.line(), skipped.reason()));
        }
        long more = counts.records() - counts.events() - SHOWN;
        if (more > 0) {
            text.append(String.format(Locale.ROOT, "%n  and %,d more", more));
        }
        return text.toString();
    }
}
