package dev.footfall.replay;

import dev.footfall.event.MediaType;

import java.nio.charset.StandardCharsets;

/**
 * Reads the head of a JSON record straight from its bytes. Where a record is anything but plain
 * (escapes in a name or id, an unusual type), and where fields within objects are asked for, it
 * gives up and {@link RecordHead#read} decides, so that both always agree.
 */
final class QuickHead {

    private static final int LONGEST_TIME = 40;

    private final Roles roles;
    private final Timestamps times;
    private final Words words;
    private final char[] text = new char[LONGEST_TIME];
    private int timeFrom;
    private int timeTo;

    QuickHead(Roles roles, Timestamps times, Words words) {
        this.roles = roles;
        this.times = times;
        this.words = words;
    }

    /** Fills the head; false when the general parser has to do it from the start. */
    boolean read(byte[] b, int from, int to, RecordHead head) {
        if (!roles.nested().isEmpty()) {
            return false;
        }
        head.clear();
        timeFrom = -1;
        int i = JsonSkip.space(b, from, to);
        if (i >= to || b[i] != '{') {
            return false;
        }
        i = JsonSkip.space(b, i + 1, to);
        while (i < to && b[i] == '"') {
            int nameEnd = plain(b, i, to);
            int start = JsonSkip.colon(b, nameEnd, to);
            if (start < 0 || start >= to) {
                return false;
            }
            head.fields++;
            int role = roles.of(b, i + 1, nameEnd - 1);
            int end = take(role, b, start, to, head);
            if (end < 0) {
                return false;
            }
            i = JsonSkip.space(b, end, to);
            if (i < to && b[i] == '}') {
                return JsonSkip.space(b, i + 1, to) == to && time(b, head);
            }
            if (i >= to || b[i] != ',') {
                return false;
            }
            i = JsonSkip.space(b, i + 1, to);
        }
        return false;
    }

    /** The index after a string of plain ASCII without escapes, or {@link JsonSkip#UNSURE}. */
    private static int plain(byte[] b, int from, int to) {
        int i = from + 1;
        while (i < to && b[i] >= ' ' && b[i] != '"' && b[i] != '\\') {
            i++;
        }
        return i < to && b[i] == '"' ? i + 1 : JsonSkip.UNSURE;
    }

    /** Takes one value; returns the index after it, or {@link JsonSkip#UNSURE}. */
    private int take(int role, byte[] b, int start, int to, RecordHead head) {
        if (role == Roles.NO_ROLE) {
            return JsonSkip.value(b, start, to);
        }
        byte first = b[start];
        switch (role) {
            case Roles.CONTRACT -> head.contract = true;
            case Roles.RAW -> {
                head.contract = true;
                head.raw = first == '"';
            }
            case Roles.USER_QUERY -> head.query |= first == '"';
            case Roles.BULK_INDEX -> head.bulkIndex = first == '{';
            case Roles.BULK_OTHER -> head.bulkOther = first == '{';
            case Roles.ATTRIBUTES -> {
                return first == '{' ? attributes(b, start, to, head) : JsonSkip.UNSURE;
            }
            case Roles.EVENTS -> {
                return JsonSkip.UNSURE;
            }
            default -> {
                return scalar(role, b, start, to, head);
            }
        }
        return JsonSkip.value(b, start, to);
    }

    private int scalar(int role, byte[] b, int start, int to, RecordHead head) {
        boolean string = b[start] == '"';
        int end = string ? plain(b, start, to) : JsonSkip.number(b, start, to);
        if (end < 0) {
            return JsonSkip.UNSURE;
        }
        int from = string ? start + 1 : start;
        int last = string ? end - 1 : end;
        switch (role) {
            case Roles.SESSION -> {
                head.session = hash(b, from, last);
                head.contract = true;
            }
            case Roles.QUERY_ID -> {
                head.queryId = hash(b, from, last);
                head.query |= head.queryId != Hash64.NONE;
            }
            case Roles.CLIENT -> head.client = hash(b, from, last);
            case Roles.OTTO_SESSION -> head.ottoSession = hash(b, from, last);
            case Roles.TYPE -> {
                head.typed = true;
                head.type = string ? words.of(b, from, last) : null;
            }
            case Roles.CONTENT_TYPE ->
                    head.json =
                            string
                                    && MediaType.isJson(
                                            new String(
                                                    b,
                                                    from,
                                                    last - from,
                                                    StandardCharsets.US_ASCII));
            case Roles.ACTION -> {
                head.acted = true;
                head.action = string ? words.of(b, from, last) : null;
            }
            default -> {
                if (from < last && role - Roles.TIME < head.timeRank) {
                    head.timeRank = role - Roles.TIME;
                    timeFrom = start;
                    timeTo = end;
                }
            }
        }
        return end;
    }

    private static long hash(byte[] b, int from, int to) {
        return from == to ? Hash64.NONE : Hash64.ofAscii(b, from, to - from);
    }

    /** Only at the end, since reading a time counts what is remarkable about it. */
    private boolean time(byte[] b, RecordHead head) {
        if (timeFrom < 0) {
            return true;
        }
        boolean string = b[timeFrom] == '"';
        int from = string ? timeFrom + 1 : timeFrom;
        int length = (string ? timeTo - 1 : timeTo) - from;
        if (length > LONGEST_TIME) {
            return false;
        }
        boolean whole = true;
        long number = 0;
        for (int i = 0; i < length; i++) {
            byte c = b[from + i];
            text[i] = (char) c;
            whole &= c >= '0' && c <= '9';
            number = number * 10 + c - '0';
        }
        if (whole && !string && length <= 18) {
            head.time = times.ofNumber(number);
        } else if (string) {
            head.time = times.ofText(text, 0, length);
        } else {
            return false;
        }
        head.badTime = head.time == Timestamps.NONE ? new String(text, 0, length) : null;
        return true;
    }

    private int attributes(byte[] b, int start, int to, RecordHead head) {
        int i = JsonSkip.space(b, start + 1, to);
        if (i < to && b[i] == '}') {
            return i + 1;
        }
        while (i < to && b[i] == '"') {
            int nameEnd = plain(b, i, to);
            int value = JsonSkip.colon(b, nameEnd, to);
            if (value < 0 || value >= to) {
                return JsonSkip.UNSURE;
            }
            int end = attribute(b, i, nameEnd, value, to, head);
            if (end < 0) {
                return JsonSkip.UNSURE;
            }
            i = JsonSkip.space(b, end, to);
            if (i < to && b[i] == '}') {
                return i + 1;
            }
            if (i >= to || b[i] != ',') {
                return JsonSkip.UNSURE;
            }
            i = JsonSkip.space(b, i + 1, to);
        }
        return JsonSkip.UNSURE;
    }

    private int attribute(byte[] b, int name, int nameEnd, int value, int to, RecordHead head) {
        if (is(b, name, nameEnd, "\"position\"") && b[value] == '{') {
            return position(b, value, to, head);
        }
        if (is(b, name, nameEnd, "\"session_id\"") && head.session == Hash64.NONE) {
            int end = b[value] == '"' ? plain(b, value, to) : JsonSkip.UNSURE;
            head.session = end < 0 ? Hash64.NONE : hash(b, value + 1, end - 1);
            return end;
        }
        return JsonSkip.value(b, value, to);
    }

    /** Looks for a small whole ordinal in an object that is passed over otherwise. */
    private static int position(byte[] b, int start, int to, RecordHead head) {
        int end = JsonSkip.value(b, start, to);
        int i = start + 1;
        while (i < end) {
            if (b[i] == '"' && is(b, i, i + 9, "\"ordinal\"")) {
                int value = JsonSkip.colon(b, i + 9, end);
                return ordinal(b, value, end, head) ? end : JsonSkip.UNSURE;
            }
            if (b[i] == '{' || b[i] == '\\') {
                return JsonSkip.UNSURE;
            }
            i++;
        }
        return end;
    }

    private static boolean ordinal(byte[] b, int from, int to, RecordHead head) {
        int i = from;
        int number = 0;
        while (i > 0 && i < to && i - from < 9 && b[i] >= '0' && b[i] <= '9') {
            number = number * 10 + b[i] - '0';
            i++;
        }
        boolean whole = i > from && i < to && (b[i] == ',' || b[i] == '}');
        head.ordinal = whole ? number : head.ordinal;
        return whole;
    }

    private static boolean is(byte[] b, int from, int to, String name) {
        if (to - from != name.length() || to > b.length) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (b[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
