package dev.footfall.replay;

import java.nio.charset.StandardCharsets;

/** Turns the few words that come again and again into the same String each time. */
final class Words {

    private static final int SLOTS = 256;

    private final String[] words = new String[SLOTS];

    String of(char[] text, int from, int length) {
        int slot = (int) Hash64.of(text, from, length) & SLOTS - 1;
        String known = words[slot];
        if (known == null || !same(known, text, from, length)) {
            known = new String(text, from, length);
            words[slot] = known;
        }
        return known;
    }

    /** The word that these ASCII bytes are. */
    String of(byte[] text, int from, int to) {
        int slot = (int) Hash64.ofAscii(text, from, to - from) & SLOTS - 1;
        String known = words[slot];
        if (known == null || !same(known, text, from, to - from)) {
            known = new String(text, from, to - from, StandardCharsets.US_ASCII);
            words[slot] = known;
        }
        return known;
    }

    private static boolean same(String word, byte[] text, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String word, char[] text, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
