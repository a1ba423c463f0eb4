package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Indexes JSON lines: interactions, UBI bulk or bare documents, OTTO sessions. With {@link
 * LogFormat#AUTO} every line is judged by itself, so that a mixed file is read too.
 */
final class JsonLines implements Lines.Handler {

    private static final JsonFactory JSON = new JsonFactory();

    private final LogFormat format;
    private final RecordHead head;
    private final QuickHead quick;
    private final LogCollector log;
    private long pendingAction;
    private final long[] seen = new long[Kind.COUNT];

    JsonLines(LogFormat format, Roles roles, Timestamps times, LogCollector log) {
        this.format = format;
        Words words = new Words();
        this.head = new RecordHead(roles, times, words);
        this.quick = new QuickHead(roles, times, words);
        this.log = log;
    }

    /** The format that most records have; {@link LogFormat#JSONL} when there are none. */
    LogFormat found() {
        if (format != LogFormat.AUTO) {
            return format;
        }
        long ubi = seen[Kind.UBI_EVENT.code] + seen[Kind.UBI_QUERY.code];
        long otto = seen[Kind.OTTO.code];
        long plain = seen[Kind.INTERACTION.code];
        return ubi > plain && ubi > otto
                ? LogFormat.UBI
                : otto > plain ? LogFormat.OTTO : LogFormat.JSONL;
    }

    /** A bulk action at the very end has no document. */
    void end() {
        noDocument();
    }

    @Override
    public void tooLong(long offset, long number) {
        log.skip(number, SkipLog.TOO_LONG, "more than " + Lines.LONGEST + " bytes");
    }

    @Override
    public boolean line(byte[] line, int from, int to, long offset, long number, boolean ended) {
        if (quick.read(line, from, to, head)) {
            take(offset, to - from, number);
            return true;
        }
        return general(line, from, to, offset, number, ended);
    }

    private boolean general(
            byte[] line, int from, int to, long offset, long number, boolean ended) {
        try (JsonParser p = JSON.createParser(ObjectReadContext.empty(), line, from, to - from)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                p.skipChildren();
                broken(number, SkipLog.NOT_AN_OBJECT, "it starts with " + first(line, from, to));
                return true;
            }
            head.read(p);
            if (p.nextToken() != null) {
                broken(number, SkipLog.NOT_JSON, "something follows the object");
                return true;
            }
        } catch (JacksonException e) {
            boolean cut = !ended && e instanceof UnexpectedEndOfInputException;
            String reason = cut ? SkipLog.TRUNCATED : SkipLog.NOT_JSON;
            broken(number, reason, e.getOriginalMessage());
            return true;
        }
        take(offset, to - from, number);
        return true;
    }

    /** The first character that is no blank; a line has one. */
    private static char first(byte[] line, int from, int to) {
        int at = from;
        while (at < to - 1 && line[at] >= 0 && line[at] <= ' ') {
            at++;
        }
        return (char) (line[at] & 0xff);
    }

    private void broken(long number, String reason, @Nullable String detail) {
        pendingAction = 0;
        log.skip(number, reason, detail == null ? reason : SkipLog.plain(detail));
    }

    private void take(long offset, int length, long number) {
        if (head.fields == 1 && head.bulkIndex && format != LogFormat.JSONL) {
            noDocument();
            pendingAction = number;
            return;
        }
        if (head.fields == 1 && head.bulkOther && format != LogFormat.JSONL) {
            noDocument();
            log.skip(number, SkipLog.NO_DOCUMENT, "an update or delete is no event");
            return;
        }
        long line = pendingAction > 0 ? pendingAction : number;
        pendingAction = 0;
        Kind kind = kind();
        if (kind == null) {
            log.skip(line, SkipLog.NOT_AN_EVENT, expected());
            return;
        }
        seen[kind.code]++;
        if (untyped(kind)) {
            log.skip(line, SkipLog.NO_TYPE, "nothing says what happened");
            return;
        }
        switch (kind) {
            case UBI_EVENT, UBI_QUERY -> ubi(new LogCollector.Place(line, offset, length, kind, 0));
            case OTTO -> otto(offset, length, number);
            default -> {
                long event =
                        log.event(
                                new LogCollector.Place(line, offset, length, kind, 0),
                                head.session,
                                head.time,
                                head.badTime,
                                head.type);
                if (event >= 0 && head.raw && !head.json) {
                    log.remark(LogCollector.NO_JSON, 1);
                }
            }
        }
    }

    /**
     * Whether a record has no word for what happened. One that has something else there is posted
     * as it is, and so is a body that was taken down as it came: testers need those.
     */
    private boolean untyped(Kind kind) {
        return switch (kind) {
            case INTERACTION -> !head.typed && !head.raw;
            case UBI_QUERY -> head.acted;
            default -> false;
        };
    }

    private void noDocument() {
        if (pendingAction > 0) {
            log.skip(pendingAction, SkipLog.NO_DOCUMENT, "no document follows the action");
            pendingAction = 0;
        }
    }

    private @Nullable Kind kind() {
        return switch (format) {
            case JSONL -> Kind.INTERACTION;
            case UBI -> ubiKind();
            case OTTO -> ottoLine() ? Kind.OTTO : null;
            default -> {
                if (head.typed) {
                    yield Kind.INTERACTION;
                }
                Kind ubi = ubiKind();
                yield ubi != null
                        ? ubi
                        : ottoLine() ? Kind.OTTO : head.contract ? Kind.INTERACTION : null;
            }
        };
    }

    private @Nullable Kind ubiKind() {
        return head.action != null ? Kind.UBI_EVENT : head.query ? Kind.UBI_QUERY : null;
    }

    private boolean ottoLine() {
        return head.otto.seen && head.ottoSession != Hash64.NONE;
    }

    private String expected() {
        return switch (format) {
            case UBI -> "neither action_name nor query_id nor user_query";
            case OTTO -> "no session with an events array";
            default -> "no event_type, action_name, query_id or session with events";
        };
    }

    private void ubi(LogCollector.Place place) {
        String type = head.action == null ? UbiNames.SEARCH : UbiNames.eventType(head.action);
        long event = log.event(place, head.session, head.time, head.badTime, type);
        if (event >= 0) {
            log.ubi().note(event, head, place.kind());
        }
    }

    private void otto(long offset, int length, long number) {
        OttoEvents events = head.otto;
        if (events.size == 0) {
            log.skip(number, SkipLog.NOT_AN_EVENT, "a session without events");
        }
        for (int part = 0; part < events.size; part++) {
            String type = events.type[part];
            if (type == null) {
                log.skip(number, SkipLog.NO_TYPE, "event " + (part + 1) + " has no type");
                continue;
            }
            log.event(
                    new LogCollector.Place(number, offset, length, Kind.OTTO, part),
                    head.ottoSession,
                    events.time[part],
                    events.badTime[part],
                    ShopNames.eventType(type));
        }
    }
}
