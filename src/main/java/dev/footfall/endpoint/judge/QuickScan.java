package dev.footfall.endpoint.judge;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes the ordinary bodies, which are nearly all of them, in one pass over their bytes. Whatever
 * is out of the ordinary, right or wrong, it leaves to {@link Judge}, so that only one place knows
 * the rules in full.
 */
final class QuickScan {
    private static final int MOST_EXTRAS = 16;
    private static final Field[] FIELDS = Field.values();
    private static final byte[][] KEYS =
            Arrays.stream(FIELDS)
                    .map(field -> field.key().getBytes(StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new);

    private final byte[] body;
    private final QuickValue value;
    private final int[] spans = new int[2 * FIELDS.length];

    /** Start and end of each key that the contract does not name. */
    private int[] extras = {};

    private int extraCount;

    private QuickScan(byte[] body) {
        this.body = body;
        this.value = new QuickValue(body);
        Arrays.fill(spans, -1);
    }

    /** The body as it is stored; null when it is not ordinary. */
    static @Nullable Document scan(byte[] body) {
        QuickScan scan = new QuickScan(body);
        int end = scan.members();
        if (end < 0 || scan.spans[2 * Field.EVENT_TYPE.slot()] < 0) {
            return null;
        }
        byte[] line = end == body.length ? body : Arrays.copyOf(body, end);
        return new Document(line, scan.spans);
    }

    /** Where the object ends; negative when it is not ordinary. */
    private int members() {
        if (body.length < 2 || body[0] != '{') {
            return -1;
        }
        int at = value.space(1);
        while (at < body.length && body[at] == '"') {
            int keyEnd = value.key(at);
            int colon = keyEnd < 0 ? -1 : value.space(keyEnd);
            if (colon < 0 || !value.is(colon, ':')) {
                return -1;
            }
            int start = value.space(colon + 1);
            int end = member(at, keyEnd, start);
            if (end < 0) {
                return -1;
            }
            at = value.space(end);
            if (value.is(at, '}')) {
                return onlySpaceBehind(at + 1) ? at + 1 : -1;
            }
            if (!value.is(at, ',')) {
                return -1;
            }
            at = value.space(at + 1);
        }
        return -1;
    }

    private int member(int key, int keyEnd, int start) {
        for (int i = 0; i < KEYS.length; i++) {
            if (Arrays.equals(body, key + 1, keyEnd - 1, KEYS[i], 0, KEYS[i].length)) {
                return known(FIELDS[i], start);
            }
        }
        int end = value.any(start, 0);
        return end < 0 || !addExtra(key, keyEnd) ? -1 : end;
    }

    private int known(Field field, int start) {
        int slot = 2 * field.slot();
        if (spans[slot] >= 0 || start >= body.length) {
            return -1;
        }
        int end;
        if (body[start] == 'n' && field.kind() != Field.Kind.REQUIRED_TEXT) {
            end = value.any(start, 0);
        } else {
            end =
                    switch (field.kind()) {
                        case REQUIRED_TEXT, TEXT -> body[start] == '"' ? value.string(start) : -1;
                        case INTEGER -> value.integer(start);
                        case OBJECT -> body[start] == '{' ? value.any(start, 0) : -1;
                    };
        }
        spans[slot] = start;
        spans[slot + 1] = end;
        return end;
    }

    private boolean addExtra(int key, int keyEnd) {
        for (int i = 0; i < extraCount; i += 2) {
            if (Arrays.equals(body, key, keyEnd, body, extras[i], extras[i + 1])) {
                return false;
            }
        }
        if (extraCount == 2 * MOST_EXTRAS) {
            return false;
        }
        if (extraCount == extras.length) {
            extras = Arrays.copyOf(extras, Math.max(4, 2 * extraCount));
        }
        extras[extraCount++] = key;
        extras[extraCount++] = keyEnd;
        return true;
    }

    private boolean onlySpaceBehind(int from) {
        for (int i = from; i < body.length; i++) {
            if (body[i] != ' ' && body[i] != '\n' && body[i] != '\r' && body[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
