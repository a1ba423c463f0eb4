package dev.footfall.replay;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventDecoder;
import dev.footfall.event.VerbatimBody;
import dev.footfall.table.CsvCells;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads single events again from the log; may be used from many threads. */
final class RecordReader implements UbiRecord.Context {

    private final LogBytes bytes;
    private final LogIndex index;
    private final UbiLinks ubi;
    private final Roles roles;
    private final LogOptions options;
    private final @Nullable CsvColumns columns;

    /**
     * @param columns of a table; null for other logs
     */
    RecordReader(
            LogBytes bytes,
            LogIndex index,
            UbiLinks ubi,
            Roles roles,
            LogOptions options,
            @Nullable CsvColumns columns) {
        this.columns = columns;
        this.bytes = bytes;
        this.index = index;
        this.ubi = ubi;
        this.roles = roles;
        this.options = options;
    }

    /**
     * The record of an event.
     *
     * @throws UncheckedIOException when the log can no longer be read
     */
    ParsedRecord read(long event) {
        byte[] record = bytes(event);
        int tag = index.tag(event);
        try {
            return parse(record, Tag.kind(tag), Tag.part(tag));
        } catch (JacksonException e) {
            // Indexing passes over what this reading decodes: text that is not UTF-8, for instance.
            return asWritten(record);
        }
    }

    /**
     * Reads events one after another; those that stand in one line share its reading, since a
     * session of OTTO's may have any number. For one thread.
     */
    final class InTurn {
        private long offset = -1;
        private @Nullable ObjectNode line;

        /**
         * The record of an event.
         *
         * @throws UncheckedIOException when the log can no longer be read
         */
        ParsedRecord read(long event) {
            int tag = index.tag(event);
            if (Tag.kind(tag) != Kind.OTTO) {
                return RecordReader.this.read(event);
            }
            if (line == null || offset != index.offset(event)) {
                offset = index.offset(event);
                line = otto(bytes(event));
            }
            return line == null
                    ? RecordReader.this.read(event)
                    : OttoRecord.of(line, Tag.part(tag), options.keepTimeAs());
        }
    }

    private static @Nullable ObjectNode otto(byte[] record) {
        try {
            return EventDecoder.parse(record) instanceof ObjectNode json ? json : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private byte[] bytes(long event) {
        try {
            return bytes.read(index.offset(event), index.length(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParsedRecord parse(byte[] record, Kind kind, int part) {
        if (kind == Kind.HAR) {
            HarEntry entry = HarLog.at(record);
            return entry == null ? asWritten(record) : new HarRecord(entry);
        }
        if (kind == Kind.CSV && columns != null) {
            String row = CsvCells.text(record, 0, record.length);
            List<String> cells = CsvCells.split(row, columns.separator());
            return new CsvRecord(columns, cells, options.keepTimeAs());
        }
        if (!(EventDecoder.parse(record) instanceof ObjectNode json)) {
            return asWritten(record);
        }
        return switch (kind) {
            case UBI_EVENT, UBI_QUERY -> new UbiRecord(json, roles, options, this);
            case OTTO -> OttoRecord.of(json, part, options.keepTimeAs());
            default -> InteractionRecord.of(json, record, roles, options);
        };
    }

    @Override
    public @Nullable String queryText(String queryId) {
        long event = ubi.search(queryId);
        if (event < 0) {
            return null;
        }
        try {
            return UbiRecord.query(EventDecoder.parse(bytes(event)));
        } catch (JacksonException e) {
            return null;
        }
    }

    @Override
    public boolean hasQueryRecord(@Nullable String queryId) {
        return ubi.hasQueryRecord(queryId);
    }

    @Override
    public int positionBase() {
        Integer asked = options.positionBase();
        return asked == null ? ubi.positionBase() : asked;
    }

    private static ParsedRecord asWritten(byte[] record) {
        return new AsWritten(new String(record, StandardCharsets.UTF_8));
    }

    /** A record that cannot be taken apart is sent as it is. */
    private record AsWritten(String text) implements ParsedRecord {
        @Override
        public @Nullable String sessionId() {
            return null;
        }

        @Override
        public EventBody body(@Nullable String sessionId) {
            return new VerbatimBody(text, VerbatimBody.JSON, EventBody.UNTYPED, false);
        }
    }
}
