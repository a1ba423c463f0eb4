package dev.footfall.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * JSON as UTF-8 in a buffer that grows. Writes what Jackson would, byte for byte, at a fraction of
 * its cost: events are small, and setting a generator up costs more than the event. One thread at a
 * time.
 */
final class JsonBytes {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** For each ASCII character: 0 as it is, a letter after a backslash, or {@link #BY_NUMBER}. */
    private static final byte[] ESCAPES = escapes();

    private static final byte BY_NUMBER = -1;
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes;
    private int size;

    JsonBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    void clear() {
        size = 0;
    }

    /** One ASCII character. */
    void one(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    /** Bytes as they are. */
    void raw(byte[] known) {
        room(known.length);
        System.arraycopy(known, 0, bytes, size, known.length);
        size += known.length;
    }

    void number(long value) {
        room(LONGEST_NUMBER);
        if (value < 0) {
            raw(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int place = size + digits - 1; place >= size; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    /** A string in quotes; half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD. */
    void text(String value) {
        int length = value.length();
        room(length + 2);
        bytes[size++] = '"';
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80 || ESCAPES[c] != 0) {
                special(value, i);
                break;
            }
            bytes[size++] = (byte) c;
        }
        one('"');
    }

    /** The rest of a string from the first character on that isn't written as it is. */
    private void special(String value, int from) {
        room(6 * (value.length() - from));
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                put(0xC0 | (c >> 6), low(c));
            } else if (!Character.isSurrogate(c)) {
                put(0xE0 | (c >> 12), low(c >> 6), low(c));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                int point = Character.toCodePoint(c, value.charAt(++i));
                put(0xF0 | (point >> 18), low(point >> 12), low(point >> 6), low(point));
            } else {
                put(0xEF, 0xBF, 0xBD);
            }
        }
    }

    /** Six bits as a byte that continues a character. */
    private static int low(int bits) {
        return 0x80 | (bits & 0x3F);
    }

    private void ascii(char c) {
        byte escape = ESCAPES[c];
        if (escape == 0) {
            put(c);
        } else if (escape == BY_NUMBER) {
            put('\\', 'u', '0', '0', HEX.toHighHexDigit(c), HEX.toLowHexDigit(c));
        } else {
            put('\\', escape);
        }
    }

    /** Any JSON value. */
    void value(@Nullable JsonNode node) {
        if (node == null) {
            raw(MAPPER.writeValueAsBytes(null));
        } else if (node.isString()) {
            text(node.stringValue());
        } else if (node.isInt() || node.isLong()) {
            number(node.longValue());
        } else {
            raw(MAPPER.writeValueAsBytes(node));
        }
    }

    private void put(int... units) {
        for (int unit : units) {
            bytes[size++] = (byte) unit;
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, 0x20, BY_NUMBER);
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }
}
