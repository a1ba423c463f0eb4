package dev.footfall.endpoint.judge;

import java.util.Arrays;

/**
 * Bytes to code points as Python's {@code json.loads(bytes)} reads them: the encoding is guessed
 * from the first bytes as {@code json.detect_encoding} does, and surrogates pass ({@code
 * surrogatepass}).
 */
final class PyText {
    private final byte[] bytes;
    private final int[] out;
    private int length;

    private PyText(byte[] bytes) {
        this.bytes = bytes;
        this.out = new int[bytes.length];
    }

    /**
     * The code points of {@code bytes}; positions in error messages count these.
     *
     * @throws NotText when they are no text in the guessed encoding
     */
    static int[] decode(byte[] bytes) throws NotText {
        PyText text = new PyText(bytes);
        text.read();
        return Arrays.copyOf(text.out, text.length);
    }

    private void read() throws NotText {
        if (startsWith(0, 0, 0xFE, 0xFF)) {
            utf32(4, true);
        } else if (startsWith(0xFF, 0xFE, 0, 0)) {
            utf32(4, false);
        } else if (startsWith(0xFE, 0xFF)) {
            utf16(2, true);
        } else if (startsWith(0xFF, 0xFE)) {
            utf16(2, false);
        } else if (startsWith(0xEF, 0xBB, 0xBF)) {
            utf8(3);
        } else if (bytes.length >= 4) {
            readWithoutMark();
        } else if (bytes.length == 2 && bytes[0] == 0) {
            utf16(0, true);
        } else if (bytes.length == 2 && bytes[1] == 0) {
            utf16(0, false);
        } else {
            utf8(0);
        }
    }

    private void readWithoutMark() throws NotText {
        if (bytes[0] == 0) {
            if (bytes[1] == 0) {
                utf32(0, true);
            } else {
                utf16(0, true);
            }
        } else if (bytes[1] == 0) {
            if (bytes[2] == 0 && bytes[3] == 0) {
                utf32(0, false);
            } else {
                utf16(0, false);
            }
        } else {
            utf8(0);
        }
    }

    private boolean startsWith(int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void utf8(int from) throws NotText {
        int i = from;
        while (i < bytes.length) {
            int b = bytes[i++] & 0xFF;
            if (b < 0x80) {
                out[length++] = b;
            } else if (b >= 0xC2 && b <= 0xDF) {
                out[length++] = ((b & 0x1F) << 6) | tail(i++);
            } else if (b >= 0xE0 && b <= 0xEF) {
                int cp = ((b & 0x0F) << 12) | (tail(i) << 6) | tail(i + 1);
                i += 2;
                keep(cp, 0x800);
            } else if (b >= 0xF0 && b <= 0xF4) {
                int cp = ((b & 0x07) << 18) | (tail(i) << 12) | (tail(i + 1) << 6) | tail(i + 2);
                i += 3;
                keep(cp, 0x10000);
            } else {
                throw new NotText();
            }
        }
    }

    private int tail(int i) throws NotText {
        if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
            throw new NotText();
        }
        return bytes[i] & 0x3F;
    }

    private void keep(int cp, int least) throws NotText {
        if (cp < least || cp > Character.MAX_CODE_POINT) {
            throw new NotText();
        }
        out[length++] = cp;
    }

    private void utf16(int from, boolean big) throws NotText {
        if ((bytes.length - from) % 2 != 0) {
            throw new NotText();
        }
        for (int i = from; i < bytes.length; i += 2) {
            char unit = (char) (big ? pair(i, i + 1) : pair(i + 1, i));
            boolean second = length > 0 && Character.isLowSurrogate(unit) && lastIsHigh(i, from);
            if (second) {
                out[length - 1] = Character.toCodePoint((char) out[length - 1], unit);
            } else {
                out[length++] = unit;
            }
        }
    }

    private boolean lastIsHigh(int i, int from) {
        return i > from && out[length - 1] >= 0xD800 && out[length - 1] <= 0xDBFF;
    }

    private int pair(int high, int low) {
        return ((bytes[high] & 0xFF) << 8) | (bytes[low] & 0xFF);
    }

    private void utf32(int from, boolean big) throws NotText {
        if ((bytes.length - from) % 4 != 0) {
            throw new NotText();
        }
        for (int i = from; i < bytes.length; i += 4) {
            int cp =
                    big
                            ? (pair(i, i + 1) << 16) | pair(i + 2, i + 3)
                            : (pair(i + 3, i + 2) << 16) | pair(i + 1, i);
            keep(cp, 0);
        }
    }

    /** The bytes are no text. */
    static final class NotText extends Exception {
        NotText() {
            super("not text", null, false, false);
        }
    }
}
