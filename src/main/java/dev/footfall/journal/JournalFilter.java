package dev.footfall.journal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which outcomes to read; what is null or empty narrows nothing.
 *
 * @param kinds only these kinds
 * @param status only this HTTP status
 * @param statusClass only statuses that begin with this digit: 4 for 400 to 499
 * @param reason only this reason
 * @param type only this event type
 * @param session only this session
 * @param query only where the query contains this, whatever the case
 * @param document only where the document contains this, whatever the case
 * @param leastFeltNanos only what took at least so long from due to done
 * @param text only where a body or detail contains this, whatever the case
 */
public record JournalFilter(
        Set<OutcomeKind> kinds,
        @Nullable Integer status,
        @Nullable Integer statusClass,
        @Nullable String reason,
        @Nullable String type,
        @Nullable Long session,
        @Nullable String query,
        @Nullable String document,
        @Nullable Long leastFeltNanos,
        @Nullable String text) {

    /** Everything. */
    public static final JournalFilter ALL =
            new JournalFilter(Set.of(), null, null, null, null, null, null, null, null, null);

    /** Refused and failed events. */
    public static final JournalFilter ERRORS =
            ALL.withKinds(
                    Set.of(OutcomeKind.REFUSED, OutcomeKind.TIMED_OUT, OutcomeKind.UNREACHABLE));

    /** Copies the set. */
    public JournalFilter {
        kinds = Set.copyOf(kinds);
    }

    /** Narrowed to these kinds. */
    public JournalFilter withKinds(Set<OutcomeKind> only) {
        return new JournalFilter(
                only,
                status,
                statusClass,
                reason,
                type,
                session,
                query,
                document,
                leastFeltNanos,
                text);
    }

    /** Narrowed to an HTTP status. */
    public JournalFilter withStatus(int only) {
        return new JournalFilter(
                kinds,
                only,
                statusClass,
                reason,
                type,
                session,
                query,
                document,
                leastFeltNanos,
                text);
    }

    /** Narrowed to statuses that begin with this digit. */
    public JournalFilter withStatusClass(int only) {
        return new JournalFilter(
                kinds, status, only, reason, type, session, query, document, leastFeltNanos, text);
    }

    /** Narrowed to a reason. */
    public JournalFilter withReason(String only) {
        return new JournalFilter(
                kinds,
                status,
                statusClass,
                only,
                type,
                session,
                query,
                document,
                leastFeltNanos,
                text);
    }

    /** Narrowed to an event type. */
    public JournalFilter withType(String only) {
        return new JournalFilter(
                kinds,
                status,
                statusClass,
                reason,
                only,
                session,
                query,
                document,
                leastFeltNanos,
                text);
    }

    /** Narrowed to a session. */
    public JournalFilter withSession(long only) {
        return new JournalFilter(
                kinds,
                status,
                statusClass,
                reason,
                type,
                only,
                query,
                document,
                leastFeltNanos,
                text);
    }

    /** Narrowed to queries that contain a text. */
    public JournalFilter withQuery(String only) {
        return new JournalFilter(
                kinds,
                status,
                statusClass,
                reason,
                type,
                session,
                only,
                document,
                leastFeltNanos,
                text);
    }

    /** Narrowed to documents that contain a text. */
    public JournalFilter withDocument(String only) {
        return new JournalFilter(
                kinds,
                status,
                statusClass,
                reason,
                type,
                session,
                query,
                only,
                leastFeltNanos,
                text);
    }

    /** Narrowed to what took at least so long from due to done. */
    public JournalFilter withLeastFelt(long only) {
        return new JournalFilter(
                kinds, status, statusClass, reason, type, session, query, document, only, text);
    }

    /** Narrowed to bodies and details that contain a text. */
    public JournalFilter withText(String only) {
        return new JournalFilter(
                kinds,
                status,
                statusClass,
                reason,
                type,
                session,
                query,
                document,
                leastFeltNanos,
                only);
    }

    /** The condition, and into {@code values} what fills its question marks. */
    String sql(List<Object> values) {
        List<String> conditions = new ArrayList<>();
        if (!kinds.isEmpty()) {
            conditions.add("kind IN (" + "?, ".repeat(kinds.size() - 1) + "?)");
            kinds.stream().sorted().map(OutcomeKind::word).forEach(values::add);
        }
        equal("status", status, conditions, values);
        equal("status // 100", statusClass, conditions, values);
        equal("reason", reason, conditions, values);
        equal("type", type, conditions, values);
        equal("session", session, conditions, values);
        holds("query", query, conditions, values);
        holds("document", document, conditions, values);
        holds("concat_ws(chr(10), request, response, detail)", text, conditions, values);
        if (leastFeltNanos != null) {
            conditions.add("greatest(done - sent, done - due) >= ?");
            values.add(leastFeltNanos);
        }
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    private static void holds(
            String column, @Nullable String part, List<String> conditions, List<Object> values) {
        if (part != null && !part.isEmpty()) {
            conditions.add("contains(lower(" + column + "), lower(?))");
            values.add(part);
        }
    }

    private static void equal(
            String column, @Nullable Object value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }
}
