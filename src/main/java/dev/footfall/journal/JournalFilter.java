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
 * @param reason only this reason
 * @param type only this event type
 * @param session only this session
 * @param text only where a body or detail contains this, whatever the case
 */
public record JournalFilter(
        Set<OutcomeKind> kinds,
        @Nullable Integer status,
        @Nullable String reason,
        @Nullable String type,
        @Nullable Long session,
        @Nullable String text) {

    /** Everything. */
    public static final JournalFilter ALL =
            new JournalFilter(Set.of(), null, null, null, null, null);

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
        return new JournalFilter(only, status, reason, type, session, text);
    }

    /** Narrowed to an HTTP status. */
    public JournalFilter withStatus(int only) {
        return new JournalFilter(kinds, only, reason, type, session, text);
    }

    /** Narrowed to a reason. */
    public JournalFilter withReason(String only) {
        return new JournalFilter(kinds, status, only, type, session, text);
    }

    /** Narrowed to an event type. */
    public JournalFilter withType(String only) {
        return new JournalFilter(kinds, status, reason, only, session, text);
    }

    /** Narrowed to a session. */
    public JournalFilter withSession(long only) {
        return new JournalFilter(kinds, status, reason, type, only, text);
    }

    /** Narrowed to bodies and details that contain a text. */
    public JournalFilter withText(String only) {
        return new JournalFilter(kinds, status, reason, type, session, only);
    }

    /** The condition, and into {@code values} what fills its question marks. */
    String sql(List<Object> values) {
        List<String> conditions = new ArrayList<>();
        if (!kinds.isEmpty()) {
            conditions.add("kind IN (" + "?, ".repeat(kinds.size() - 1) + "?)");
            kinds.stream().sorted().map(OutcomeKind::word).forEach(values::add);
        }
        equal("status", status, conditions, values);
        equal("reason", reason, conditions, values);
        equal("type", type, conditions, values);
        equal("session", session, conditions, values);
        if (text != null && !text.isEmpty()) {
            conditions.add(
                    "contains(lower(concat_ws(chr(10), request, response, detail)), lower(?))");
            values.add(text);
        }
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    private static void equal(
            String column, @Nullable Object value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }
}
