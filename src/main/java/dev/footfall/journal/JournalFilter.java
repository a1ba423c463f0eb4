package dev.footfall.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which outcomes to read: those that meet every condition. Each method gives a narrower filter.
 *
 * @param conditions none for everything
 */
public record JournalFilter(List<Condition> conditions) {

    /** Everything. */
    public static final JournalFilter ALL = new JournalFilter(List.of());

    /** Refused and failed events. */
    public static final JournalFilter ERRORS =
            ALL.withKinds(
                    Set.of(OutcomeKind.REFUSED, OutcomeKind.TIMED_OUT, OutcomeKind.UNREACHABLE));

    /**
     * One condition on a row.
     *
     * @param sql with a question mark for each value
     * @param values what fills them
     */
    record Condition(String sql, List<Object> values) {}

    /** Copies the conditions. */
    public JournalFilter {
        conditions = List.copyOf(conditions);
    }

    /** Narrowed to what another filter lets pass too. */
    public JournalFilter and(JournalFilter other) {
        return new JournalFilter(
                Stream.concat(conditions.stream(), other.conditions.stream()).toList());
    }

    /** Narrowed to these kinds, at least one. */
    public JournalFilter withKinds(Set<OutcomeKind> only) {
        String marks = String.join(", ", Collections.nCopies(only.size(), "?"));
        Object[] words = only.stream().sorted().map(OutcomeKind::word).toArray();
        return where("kind IN (" + marks + ")", words);
    }

    /** Narrowed to an HTTP status. */
    public JournalFilter withStatus(int only) {
        return where("status = ?", only);
    }

    /** Narrowed to statuses that begin with this digit: 4 for 400 to 499. */
    public JournalFilter withStatusClass(int only) {
        return where("status // 100 = ?", only);
    }

    /** Narrowed to a reason. */
    public JournalFilter withReason(String only) {
        return where("reason = ?", only);
    }

    /** Narrowed to an event type. */
    public JournalFilter withType(String only) {
        return where("type = ?", only);
    }

    /** Narrowed to a session. */
    public JournalFilter withSession(long only) {
        return where("session = ?", only);
    }

    /** Narrowed to queries that contain a text, whatever the case. */
    public JournalFilter withQuery(String part) {
        return where("contains(lower(query), lower(?))", part);
    }

    /** Narrowed to documents that contain a text, whatever the case. */
    public JournalFilter withDocument(String part) {
        return where("contains(lower(document), lower(?))", part);
    }

    /** Narrowed to what took at least so many nanoseconds from due to done. */
    public JournalFilter withLeastFelt(long nanos) {
        return where("greatest(done - sent, done - due) >= ?", nanos);
    }

    /** Narrowed to bodies and details that contain a text, whatever the case. */
    public JournalFilter withText(String part) {
        return where(
                "contains(lower(concat_ws(chr(10), request, response, detail)), lower(?))", part);
    }

    /** The condition, and into {@code values} what fills its question marks. */
    String sql(List<Object> values) {
        conditions.forEach(condition -> values.addAll(condition.values));
        return conditions.isEmpty()
                ? "true"
                : String.join(" AND ", conditions.stream().map(Condition::sql).toList());
    }

    private JournalFilter where(String sql, Object... values) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(sql, List.copyOf(Arrays.asList(values))));
        return new JournalFilter(more);
    }
}
