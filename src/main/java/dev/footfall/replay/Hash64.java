package dev.footfall.replay;

/** A 64-bit hash of names, so that an index need not hold the names themselves. */
final class Hash64 {

    private static final long K = 0x9E3779B97F4A7C15L;

    /** Stands for "no name"; no name hashes to it. */
    static final long NONE = 0;

    private Hash64() {}

    static long of(char[] text, int from, int length) {
        long h = K ^ length;
        for (int i = from; i < from + length; i++) {
            h = (h ^ text[i]) * K;
            h ^= h >>> 29;
        }
        return finish(h);
    }

    /** The same as of the text that these ASCII bytes are. */
    static long ofAscii(byte[] text, int from, int length) {
        long h = K ^ length;
        for (int i = from; i < from + length; i++) {
            h = (h ^ text[i]) * K;
            h ^= h >>> 29;
        }
        return finish(h);
    }

    static long of(String text) {
        char[] chars = text.toCharArray();
        return of(chars, 0, chars.length);
    }

    static long of(long number) {
        return finish(number * K ^ 0x5DEECE66DL);
    }

    /** The last steps of MurmurHash3, which spread every bit over all. */
    private static long finish(long h) {
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h == NONE ? 1 : h;
    }
}
