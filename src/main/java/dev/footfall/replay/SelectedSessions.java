package dev.footfall.replay;

import dev.footfall.event.EventBody;
import dev.footfall.event.Interaction;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The sessions of a part of a log, each read from the file when it is asked for. */
final class SelectedSessions implements SessionSource {

    private final Selecting.Part part;
    private final LogIndex index;
    private final IdleGaps gaps;
    private final RecordReader reader;
    private final String name;
    private final ReplayOptions options;

    SelectedSessions(
            Selecting.Part part,
            IdleGaps gaps,
            RecordReader reader,
            String name,
            ReplayOptions options) {
        this.part = part;
        this.index = part.index();
        this.gaps = gaps;
        this.reader = reader;
        this.name = name;
        this.options = options;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(part.count() * options.rounds());
    }

    @Override
    public Session at(long number) {
        long session = part.session(number % part.count());
        int from = part.firstStep(session);
        int until = part.endStep(session);
        RecordReader.InTurn inTurn = reader.new InTurn();
        List<ParsedRecord> records = new ArrayList<>(until - from);
        for (int step = from; step < until; step++) {
            records.add(inTurn.read(index.event(session, step)));
        }
        long first = index.event(session, from);
        long start = gaps.shortened(index.time(first));
        String own = id(records);
        String shown = shown(own, number, first);
        List<PlannedEvent> events = new ArrayList<>(until - from);
        for (int step = from; step < until; step++) {
            long after = gaps.shortened(index.time(index.event(session, step))) - start;
            EventBody body = records.get(step - from).body(own);
            events.add(new PlannedEvent(step - from, after, named(body, shown, number), null));
        }
        return new Session(number, shown, name, events);
    }

    private String shown(@Nullable String own, long number, long first) {
        if (options.sessionPrefix() != null) {
            return options.sessionPrefix() + number;
        }
        long round = number / part.count() + 1;
        String name = own == null ? "unnamed-" + index.offset(first) : own;
        return round == 1 ? name : name + "-round-" + round;
    }

    /** The event under the session's new name, where it has one and the event names its session. */
    private EventBody named(EventBody body, String shown, long number) {
        boolean renamed = options.sessionPrefix() != null || number >= part.count();
        return renamed && body instanceof Interaction event && event.sessionId() != null
                ? new Interaction(
                        event.eventType(),
                        event.documentId(),
                        event.position(),
                        event.query(),
                        event.resultCount(),
                        event.latencyMs(),
                        event.dwellMs(),
                        shown,
                        event.metadata(),
                        event.extra())
                : body;
    }

    private static @Nullable String id(List<ParsedRecord> records) {
        String standIn = null;
        for (ParsedRecord record : records) {
            String own = record.sessionId();
            if (own != null) {
                return own;
            }
            standIn = standIn == null ? record.standInSessionId() : standIn;
        }
        return standIn;
    }
}
