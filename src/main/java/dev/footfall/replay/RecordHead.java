package dev.footfall.replay;

import dev.footfall.event.MediaType;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What the index needs to know of one JSON record, read in one pass without building objects; used
 * again for each record.
 */
final class RecordHead {

    /** An ordinal that is not there. */
    static final long NO_ORDINAL = Long.MIN_VALUE;

    private final Roles roles;
    private final Timestamps times;
    private final Words words;

    int fields;
    boolean bulkIndex;
    boolean bulkOther;
    boolean contract;

    /** Whether the field of the type has a value, of whatever kind. */
    boolean typed;

    /** Whether the body is there as it came. */
    boolean raw;

    /** Whether that body was announced as JSON. */
    boolean json;

    /** Whether there is a field for UBI's action, which may say nothing. */
    boolean acted;

    @Nullable String type;
    @Nullable String action;
    boolean query;
    long session;
    long queryId;
    long client;
    long ottoSession;
    long ordinal;
    final OttoEvents otto = new OttoEvents();
    int timeRank;

    /** Parts that a field of exactly the name has, so that none within an object counts. */
    private int owned;

    long time;
    @Nullable String badTime;

    RecordHead(Roles roles, Timestamps times, Words words) {
        this.words = words;
        this.roles = roles;
        this.times = times;
    }

    /**
     * Reads an object whose start is the current token, up to its end.
     *
     * @throws tools.jackson.core.JacksonException when it is not JSON
     */
    void read(JsonParser p) {
        clear();
        String name;
        while ((name = p.nextName()) != null) {
            JsonToken value = p.nextToken();
            fields++;
            int role = roles.of(name);
            if (role != Roles.NO_ROLE && FieldPath.leadsInside(name)) {
                own(role);
            }
            take(role, p, value);
            if (value.isStructStart()) {
                inside(role, roles.nested().below(name), p, value);
            }
        }
    }

    /** A field of exactly the name goes before one within an object, wherever it stands. */
    private void own(int role) {
        owned |= bit(role);
        if (role >= Roles.TIME) {
            timeRank = Integer.MAX_VALUE;
            time = Timestamps.NONE;
            badTime = null;
        }
    }

    /** A dotted time is the only one that is looked for. */
    private static int bit(int role) {
        return 1 << Math.min(role, Integer.SIZE - 1);
    }

    /** Whether a time was there, readable or not. */
    boolean timeSeen() {
        return timeRank < Integer.MAX_VALUE;
    }

    void clear() {
        fields = 0;
        bulkIndex = false;
        bulkOther = false;
        contract = false;
        type = roles.fixedType();
        typed = type != null;
        raw = false;
        json = false;
        acted = false;
        action = null;
        query = false;
        session = Hash64.NONE;
        queryId = Hash64.NONE;
        client = Hash64.NONE;
        ottoSession = Hash64.NONE;
        ordinal = NO_ORDINAL;
        otto.clear();
        timeRank = Integer.MAX_VALUE;
        owned = 0;
        time = Timestamps.NONE;
        badTime = null;
    }

    private void take(int role, JsonParser p, JsonToken value) {
        switch (role) {
            case Roles.SESSION -> {
                session = hash(p, value);
                contract = true;
            }
            case Roles.TYPE -> {
                typed = value != JsonToken.VALUE_NULL;
                type = word(p, value);
            }
            case Roles.ACTION -> {
                acted = true;
                action = word(p, value);
            }
            case Roles.QUERY_ID -> {
                queryId = hash(p, value);
                query |= queryId != Hash64.NONE;
            }
            case Roles.USER_QUERY -> query |= value == JsonToken.VALUE_STRING;
            case Roles.CLIENT -> client = hash(p, value);
            case Roles.OTTO_SESSION -> ottoSession = hash(p, value);
            case Roles.CONTRACT -> contract = true;
            case Roles.RAW -> {
                contract = true;
                raw = value == JsonToken.VALUE_STRING;
            }
            case Roles.CONTENT_TYPE ->
                    json = value == JsonToken.VALUE_STRING && MediaType.isJson(p.getString());
            case Roles.BULK_INDEX -> bulkIndex = value == JsonToken.START_OBJECT;
            case Roles.BULK_OTHER -> bulkOther = value == JsonToken.START_OBJECT;
            default -> {
                if (role >= Roles.TIME) {
                    time(role - Roles.TIME, p, value);
                }
            }
        }
    }

    /**
     * Reads what is sought of a list or an object, up to its end.
     *
     * @param sought fields that the mapping names; null for none
     */
    private void inside(int role, @Nullable NestedRoles sought, JsonParser p, JsonToken value) {
        if (sought != null && value == JsonToken.START_OBJECT) {
            fields(sought, p);
        } else if (role == Roles.ATTRIBUTES && value == JsonToken.START_OBJECT) {
            attributes(p);
        } else if (role == Roles.EVENTS && value == JsonToken.START_ARRAY) {
            otto.read(p, times, words);
        } else {
            p.skipChildren();
        }
    }

    private void fields(NestedRoles sought, JsonParser p) {
        String name;
        while ((name = p.nextName()) != null) {
            JsonToken value = p.nextToken();
            NestedRoles here = sought.below(name);
            if (here != null && here.role() != Roles.NO_ROLE && (owned & bit(here.role())) == 0) {
                take(here.role(), p, value);
            }
            if (value.isStructStart()) {
                inside(Roles.NO_ROLE, here, p, value);
            }
        }
    }

    /** UBI keeps the session in here in some producers, and the ordinal in all. */
    private void attributes(JsonParser p) {
        String name;
        while ((name = p.nextName()) != null) {
            JsonToken value = p.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("position")) {
                position(p);
            } else if (value.isStructStart()) {
                p.skipChildren();
            } else if (name.equals("session_id") && session == Hash64.NONE) {
                session = hash(p, value);
            }
        }
    }

    private void position(JsonParser p) {
        String name;
        while ((name = p.nextName()) != null) {
            JsonToken value = p.nextToken();
            if (value.isStructStart()) {
                p.skipChildren();
            } else if (value == JsonToken.VALUE_NUMBER_INT && name.equals("ordinal")) {
                ordinal =
                        p.getNumberType() == JsonParser.NumberType.INT ? p.getIntValue() : ordinal;
            }
        }
    }

    private void time(int rank, JsonParser p, JsonToken value) {
        boolean empty = value == JsonToken.VALUE_STRING && p.getStringLength() == 0;
        if (rank >= timeRank || value == JsonToken.VALUE_NULL || empty) {
            return;
        }
        timeRank = rank;
        time = timeOf(p, value, times);
        badTime = time == Timestamps.NONE ? p.getString() : null;
    }

    /** The time that this value says, {@link Timestamps#NONE} for none. */
    static long timeOf(JsonParser p, JsonToken value, Timestamps times) {
        return switch (value) {
            case VALUE_STRING ->
                    times.ofText(p.getStringCharacters(), p.getStringOffset(), p.getStringLength());
            case VALUE_NUMBER_INT ->
                    switch (p.getNumberType()) {
                        case INT, LONG -> times.ofNumber(p.getLongValue());
                        default -> Timestamps.NONE;
                    };
            case VALUE_NUMBER_FLOAT -> times.ofText(p.getString());
            default -> Timestamps.NONE;
        };
    }

    private static long hash(JsonParser p, JsonToken value) {
        return switch (value) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    p.getStringLength() == 0
                            ? Hash64.NONE
                            : Hash64.of(
                                    p.getStringCharacters(),
                                    p.getStringOffset(),
                                    p.getStringLength());
            default -> Hash64.NONE;
        };
    }

    private @Nullable String word(JsonParser p, JsonToken value) {
        return value == JsonToken.VALUE_STRING
                ? words.of(p.getStringCharacters(), p.getStringOffset(), p.getStringLength())
                : null;
    }
}
