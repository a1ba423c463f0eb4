package dev.footfall.export;

import dev.footfall.journal.JournalFilter;
import dev.footfall.journal.JournalList;
import dev.footfall.journal.JournalOrder;
import dev.footfall.journal.JournalReader;
import dev.footfall.journal.JournalRow;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a run sent, from its record; what was never sent is left out. */
public final class RunEvents {

    private static final int ROWS = 10_000;

    private RunEvents() {}

    /**
     * Writes them session by session and returns how many there were.
     *
     * @param startedAt when the run began
     * @param sessions those that it played
     */
    public static long write(
            Instant startedAt,
            SessionSource sessions,
            JournalReader record,
            Export export,
            OutputStream lines)
            throws IOException {
        long events = 0;
        List<SentEvent> acts = new ArrayList<>();
        Session session = null;
        try (JournalList rows = record.list(JournalFilter.ALL, JournalOrder.SESSION)) {
            for (long from = 0; from < rows.size(); from += ROWS) {
                for (JournalRow row : rows.page(from, ROWS)) {
                    if (row.sentNanos() == null) {
                        continue;
                    }
                    if (session == null || session.index() != row.session()) {
                        finish(acts, export, lines);
                        session = sessions.at(row.session());
                    }
                    acts.add(
                            new SentEvent(
                                    session.id(),
                                    row.step(),
                                    startedAt.plusNanos(row.dueNanos()),
                                    session.events().get(row.step()).body()));
                    events++;
                }
            }
        }
        finish(acts, export, lines);
        return events;
    }

    private static void finish(List<SentEvent> acts, Export export, OutputStream lines)
            throws IOException {
        if (!acts.isEmpty()) {
            export.write(acts, lines);
            acts.clear();
        }
    }
}
