package dev.footfall.replay;

import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A log's sessions, each read from the file when it is asked for. */
final class RecordedSessions implements SessionSource {

    private final LogIndex index;
    private final RecordReader reader;
    private final String name;

    RecordedSessions(LogIndex index, RecordReader reader, String name) {
        this.index = index;
        this.reader = reader;
        this.name = name;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(index.sessions());
    }

    @Override
    public Session at(long number) {
        int count = index.events(number);
        List<ParsedRecord> records = new ArrayList<>(count);
        for (int step = 0; step < count; step++) {
            records.add(reader.read(index.event(number, step)));
        }
        long first = index.event(number, 0);
        String id = id(records);
        List<PlannedEvent> events = new ArrayList<>(count);
        for (int step = 0; step < count; step++) {
            long after = index.time(index.event(number, step)) - index.time(first);
            events.add(new PlannedEvent(step, after, records.get(step).body(id), null));
        }
        String shown = id == null ? "unnamed-" + index.offset(first) : id;
        return new Session(number, shown, name, events);
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
