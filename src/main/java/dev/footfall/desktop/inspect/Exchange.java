package dev.footfall.desktop.inspect;

import dev.footfall.desktop.exchange.BodyText;
import dev.footfall.desktop.exchange.TextLines;
import dev.footfall.event.EventBody;
import dev.footfall.journal.JournalRow;
import dev.footfall.journal.OutcomeKind;
import dev.footfall.run.RunIdentity;
import dev.footfall.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One exchange as it is shown, amid its session.
 *
 * @param run what was asked of whom
 * @param row the event and what came of it
 * @param sessionName the session's id and who it was: {@code s-42-17 · navigational}
 * @param steps the session's events, in order of step
 * @param posted what was posted, byte for byte as text; null where it is not known
 * @param request the same as people read it
 * @param requestRemark where it is from
 * @param response what came back, as people read it
 */
record Exchange(
        RunIdentity run,
        JournalRow row,
        String sessionName,
        List<SessionStep> steps,
        @Nullable String posted,
        List<String> request,
        String requestRemark,
        List<String> response) {

    /** Puts it together; pretty-prints, so call it off the JavaFX thread. */
    static Exchange of(RunIdentity run, RecordDesk.Found found, PostedDesk.Made made) {
        JournalRow row = found.row();
        Session session = made.session();
        String posted = row.request() == null ? made.text(row.step()) : row.request();
        return new Exchange(
                run,
                row,
                session == null
                        ? "session " + row.session()
                        : session.id() + " · " + session.persona(),
                found.session().stream().map(r -> SessionStep.of(r, body(session, r))).toList(),
                posted,
                posted == null ? List.of() : TextLines.of(BodyText.pretty(posted)),
                requestRemark(row, posted, made.remark()),
                TextLines.of(response(row)));
    }

    private static @Nullable EventBody body(@Nullable Session session, JournalRow row) {
        return session == null || row.step() >= session.events().size()
                ? null
                : session.events().get(row.step()).body();
    }

    private static String requestRemark(JournalRow row, @Nullable String posted, String origin) {
        if (row.request() != null) {
            return "as it was posted";
        }
        if (posted == null) {
            return origin.isEmpty()
                    ? "not kept: the record keeps bodies of refused and failed events"
                    : origin;
        }
        return row.kind() == OutcomeKind.NOT_SENT ? "never sent; " + origin : origin;
    }

    private static String response(JournalRow row) {
        if (row.response() != null) {
            return BodyText.pretty(row.response());
        }
        return switch (row.kind()) {
            case ACKNOWLEDGED ->
                    row.status() + ". The record keeps no bodies\nof acknowledged events.";
            case REFUSED -> row.status() + ". Its body was not kept: there were too many.";
            case TIMED_OUT -> "No answer in time.";
            case UNREACHABLE ->
                    "No answer: " + (row.detail() == null ? row.reason() : row.detail()) + ".";
            case NOT_SENT -> "Never sent: " + row.reason() + ".";
        };
    }

    /** Everything as plain text. */
    String plain() {
        return row.type()
                + " "
                + SessionStep.outcome(row)
                + "\n"
                + sessionName
                + ", step "
                + row.step()
                + "\n\nRequest ("
                + requestRemark
                + ")\n"
                + (posted == null ? "" : BodyText.pretty(posted))
                + "\n\nResponse\n"
                + response(row)
                + "\n";
    }
}
