package dev.footfall.desktop.inspect;

import dev.footfall.journal.JournalFilter;
import dev.footfall.journal.OutcomeKind;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filter's fields as people fill them in. What makes no sense is named in {@link #problem}.
 *
 * @param outcome {@code all}, {@code errors}, or an outcome's word
 * @param type an event type
 * @param status a status, {@code 4xx}, or a reason such as {@code timeout}
 * @param session a number, or an id that ends in one
 * @param query part of a query
 * @param document part of a document's id
 * @param atLeast the least felt latency: {@code 250}, {@code 250 ms}, {@code 1.5 s}
 */
record FilterWords(
        String outcome,
        String type,
        String status,
        String session,
        String query,
        String document,
        String atLeast) {

    /** Every outcome. */
    static final String ALL = "All outcomes";

    /** Refused and failed. */
    static final String ERRORS = "Errors";

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,18})$");
    private static final Pattern STATUS = Pattern.compile("[1-9]\\d\\d");
    private static final Pattern CLASS = Pattern.compile("([1-5])xx");
    private static final Pattern LATENCY =
            Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(us|µs|ms|s)?");

    /** What is wrong, in a sentence; empty when nothing is. */
    String problem() {
        if (!session.isEmpty() && !LAST_NUMBER.matcher(session).find()) {
            return "A session is a number, or an id that ends in one, such as s-42-17.";
        }
        if (!atLeast.isEmpty() && !LATENCY.matcher(atLeast).matches()) {
            return "A latency is a number with ms or s, such as 250 ms.";
        }
        return "";
    }

    /** The filter; only where there is no {@link #problem}. */
    JournalFilter filter() {
        JournalFilter filter = kinds(JournalFilter.ALL);
        if (!type.isEmpty()) {
            filter = filter.withType(type);
        }
        if (!status.isEmpty()) {
            filter = status(filter, status.toLowerCase(Locale.ROOT));
        }
        Matcher number = LAST_NUMBER.matcher(session);
        if (number.find()) {
            filter = filter.withSession(Long.parseLong(number.group(1)));
        }
        if (!query.isEmpty()) {
            filter = filter.withQuery(query);
        }
        if (!document.isEmpty()) {
            filter = filter.withDocument(document);
        }
        Matcher latency = LATENCY.matcher(atLeast);
        return latency.matches() ? filter.withLeastFelt(nanos(latency)) : filter;
    }

    private JournalFilter kinds(JournalFilter filter) {
        return switch (outcome) {
            case ALL -> filter;
            case ERRORS -> filter.and(JournalFilter.ERRORS);
            case "Failed" ->
                    filter.withKinds(Set.of(OutcomeKind.TIMED_OUT, OutcomeKind.UNREACHABLE));
            case "Acknowledged" -> filter.withKinds(Set.of(OutcomeKind.ACKNOWLEDGED));
            case "Refused" -> filter.withKinds(Set.of(OutcomeKind.REFUSED));
            case "Not sent" -> filter.withKinds(Set.of(OutcomeKind.NOT_SENT));
            default -> throw new IllegalStateException("no such outcome: " + outcome);
        };
    }

    private static JournalFilter status(JournalFilter filter, String word) {
        if (STATUS.matcher(word).matches()) {
            return filter.withStatus(Integer.parseInt(word));
        }
        Matcher kind = CLASS.matcher(word);
        return kind.matches()
                ? filter.withStatusClass(Integer.parseInt(kind.group(1)))
                : filter.withReason(word);
    }

    private static long nanos(Matcher latency) {
        double unit =
                switch (String.valueOf(latency.group(2))) {
                    case "s" -> 1e9;
                    case "us", "µs" -> 1e3;
                    default -> 1e6;
                };
        return (long) (Double.parseDouble(latency.group(1)) * unit);
    }
}
