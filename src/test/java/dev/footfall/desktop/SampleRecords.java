package dev.footfall.desktop;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.PostedBodies;
import dev.footfall.desktop.engine.RunSource;
import dev.footfall.event.EventJson;
import dev.footfall.event.Interaction;
import dev.footfall.event.RunStamp;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalEntry;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;
import dev.footfall.run.RunIdentity;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/** Records of runs that never happened, the same each time. */
public final class SampleRecords {

    private static final String[] QUERIES = {
        "red sneakers", "winter coat", "usb c cable", "standing desk", "running socks", "gift card"
    };
    private static final long SECOND = 1_000_000_000;

    /** Sessions of five events: search, click, dwell, search, click; one a tenth of a second. */
    public static final SessionSource SESSIONS =
            new SessionSource() {
                @Override
                public OptionalLong size() {
                    return OptionalLong.empty();
                }

                @Override
                public Session at(long index) {
                    return session(index);
                }
            };

    private SampleRecords() {}

    private static Session session(long index) {
        String id = "s-42-" + index;
        Random random = new Random(index);
        String first = QUERIES[random.nextInt(QUERIES.length)];
        String second = QUERIES[random.nextInt(QUERIES.length)];
        String document = "sku-" + (1000 + random.nextInt(90));
        long stay = 2L + random.nextInt(9);
        return new Session(
                index,
                id,
                index % 3 == 0 ? "navigational" : "informational",
                List.of(
                        event(0, 0, "search", null, first, id, null),
                        event(1, 1_400, "click", document, first, id, null),
                        event(2, 1_400 + stay * 1_000, "dwell", document, first, id, stay * 1_000),
                        event(3, 3_000 + stay * 1_000, "search", null, second, id, null),
                        event(4, 4_900 + stay * 1_000, "click", "sku-2077", second, id, null)));
    }

    private static PlannedEvent event(
            int step,
            long atMs,
            String type,
            @Nullable String document,
            String query,
            String session,
            @Nullable Long dwellMs) {
        return new PlannedEvent(
                step,
                atMs * 1_000_000,
                new Interaction(
                        type,
                        document,
                        document == null ? null : 2L,
                        query,
                        document == null ? 48L : null,
                        document == null ? 63L : null,
                        dwellMs,
                        session,
                        null,
                        Map.of()),
                null);
    }

    /** Records so many sessions; one event in 41 is refused, one in 97 times out. */
    public static RunSource record(Path dir, int sessions) {
        Clock clock = Clock.system();
        long start = clock.nanos();
        Random random = new Random(42);
        make(dir);
        try (Journal journal = Journal.open(dir, clock, start)) {
            for (int i = 0; i < sessions; i++) {
                for (PlannedEvent event : session(i).events()) {
                    journal.record(entry(i, event, start, random));
                }
            }
            journal.end("finished");
        }
        RunIdentity identity =
                new RunIdentity(
                        "20261124T103800Z-a-day-at-the-store",
                        "A day at the store",
                        "store-day.yaml",
                        42,
                        URI.create("http://127.0.0.1:8123"),
                        "demo",
                        true,
                        SampleRuns.START);
        return new RunSource(
                identity, dir, null, new PostedBodies(SESSIONS, new RunStamp(identity.runId())));
    }

    private static void make(Path dir) {
        try {
            Files.createDirectories(dir);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static JournalEntry entry(int session, PlannedEvent event, long start, Random random) {
        long due = start + session * (SECOND / 10) + event.offsetNanos();
        long service = (long) (4e6 * Math.exp(random.nextGaussian() * 0.7));
        long sent = due + random.nextInt(200_000);
        int number = session * 5 + event.step();
        Timing timing = new Timing(due, sent, sent + service);
        Outcome outcome =
                number % 97 == 96
                        ? new Outcome.TimedOut(new Timing(due, sent, sent + 5 * SECOND))
                        : number % 41 == 40
                                ? new Outcome.Refused(
                                        number % 82 == 81 ? 503 : 422,
                                        "{\"detail\":[{\"loc\":[\"body\",\"position\"],\"msg\":\"Input"
                                            + " should be a valid"
                                            + " integer\",\"type\":\"int_parsing\"}]}",
                                        timing)
                                : new Outcome.Acknowledged(200, timing);
        return JournalEntry.of(
                session,
                event.step(),
                event.body(),
                outcome,
                0,
                null,
                EventJson.encode(event.body(), null));
    }
}
