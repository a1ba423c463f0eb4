package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.exchange.BodyText;
import dev.footfall.metrics.ErrorGroup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;

/** A group of errors in words, for the detail and for the clipboard. */
final class ErrorText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private ErrorText() {}

    /** {@code 412 times, from 10:41:32 to 10:42:07}. */
    static String when(ErrorGroup group, ZoneId zone) {
        return Numbers.count(group.count())
                + (group.count() == 1 ? " time, at " : " times, from ")
                + time(group.first(), zone)
                + (group.count() == 1 ? "" : " to " + time(group.last(), zone));
    }

    /**
     * The same with its share: {@code 412 times, 83.91 % of all errors, from 10:41:32 to 10:42:07}.
     *
     * @param errors of all groups; at least the group's own
     */
    static String when(ErrorGroup group, long errors, ZoneId zone) {
        String share = ", " + Numbers.share(group.count(), errors) + " of all errors, ";
        return when(group, zone).replaceFirst(", ", Matcher.quoteReplacement(share));
    }

    /** Where a sample comes from: {@code session 20417, step 2}. */
    static String where(ErrorGroup.Sample sample) {
        return "session " + sample.session() + ", step " + sample.step();
    }

    /** Everything about one exchange as plain text. */
    static String plain(ErrorGroup group, ErrorGroup.Sample sample, ZoneId zone) {
        return group.label()
                + " "
                + group.message()
                + "\n"
                + when(group, zone)
                + "\n"
                + where(sample)
                + "\n\nRequest\n"
                + BodyText.pretty(sample.request())
                + "\n\nResponse\n"
                + BodyText.pretty(sample.response())
                + "\n";
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
