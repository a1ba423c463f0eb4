package dev.footfall.replay;

import dev.footfall.event.MediaType;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Indexes an HTTP archive. Each entry is a record; those that are no POST to an interactions
 * address are skipped. Where the archive breaks off, what came before is replayed.
 */
final class HarLog {

    static final String NOT_A_POST = "not a POST to /interactions";
    static final String NO_BODY = "no body recorded";
    static final String NO_TEXT = "body is no UTF-8 text";
    static final String BREAKS_OFF = "the archive breaks off: what came before is replayed";

    private static final JsonFactory JSON = new JsonFactory();

    private final Timestamps times;
    private final RecordHead head;
    private final LogCollector log;
    private long base;
    private boolean inEntry;

    HarLog(Roles roles, Timestamps times, LogCollector log) {
        this.times = times;
        this.head = new RecordHead(roles, times, new Words());
        this.log = log;
    }

    void read(LogBytes bytes) throws IOException {
        base = bytes.markLength();
        try (JsonParser p = JSON.createParser(ObjectReadContext.empty(), bytes.stream(base))) {
            try {
                if (p.nextToken() == JsonToken.START_OBJECT) {
                    root(p);
                }
            } catch (JacksonException e) {
                int line = p.currentLocation().getLineNr();
                boolean cut = e instanceof UnexpectedEndOfInputException;
                if (inEntry || log.records() == 0) {
                    log.skip(
                            line,
                            cut ? SkipLog.TRUNCATED : SkipLog.NOT_JSON,
                            SkipLog.plain(String.valueOf(e.getOriginalMessage())));
                }
                log.remark(BREAKS_OFF, 1);
            }
        }
    }

    private void root(JsonParser p) {
        String name;
        while ((name = p.nextName()) != null) {
            JsonToken value = p.nextToken();
            if (name.equals("log") && value == JsonToken.START_OBJECT) {
                root(p);
            } else if (name.equals("entries") && value == JsonToken.START_ARRAY) {
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    inEntry = true;
                    entry(p);
                    inEntry = false;
                }
            } else {
                p.skipChildren();
            }
        }
    }

    private void entry(JsonParser p) {
        long line = p.currentTokenLocation().getLineNr();
        long offset = base + p.currentTokenLocation().getByteOffset();
        if (p.currentToken() != JsonToken.START_OBJECT) {
            p.skipChildren();
            log.skip(line, SkipLog.NOT_AN_OBJECT, "an entry that is no object");
            return;
        }
        HarEntry entry = HarEntry.read(p);
        if (!entry.isInteraction()) {
            log.skip(line, NOT_A_POST, entry.method + " " + entry.url);
            return;
        }
        if (entry.text == null) {
            log.skip(line, NO_BODY, "request.postData.text is missing");
            return;
        }
        String body = entry.body();
        if (body == null) {
            log.skip(line, NO_TEXT, "request.postData.text is base64 of something else");
            return;
        }
        int length = Math.toIntExact(base + p.currentLocation().getByteOffset() - offset);
        add(entry, body, new LogCollector.Place(line, offset, length, Kind.HAR, 0));
    }

    private void add(HarEntry entry, String body, LogCollector.Place place) {
        boolean read = readHead(body);
        String started = entry.startedDateTime;
        long time = started == null ? Timestamps.NONE : times.ofText(started);
        long event =
                log.event(
                        place,
                        read ? head.session : Hash64.NONE,
                        time,
                        time == Timestamps.NONE ? started : null,
                        read ? head.type : null);
        if (event >= 0 && entry.mimeType != null && !MediaType.isJson(entry.mimeType)) {
            log.remark(LogCollector.NO_JSON, 1);
        }
    }

    /** Whether the body is a JSON object. */
    private boolean readHead(String body) {
        byte[] utf8 = body.getBytes(StandardCharsets.UTF_8);
        try (JsonParser p = JSON.createParser(ObjectReadContext.empty(), utf8, 0, utf8.length)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            head.read(p);
            return p.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The entry at a place that was indexed; null when it is none. */
    static @Nullable HarEntry at(byte[] record) {
        try (JsonParser p =
                JSON.createParser(ObjectReadContext.empty(), record, 0, record.length)) {
            return p.nextToken() == JsonToken.START_OBJECT ? HarEntry.read(p) : null;
        }
    }
}
