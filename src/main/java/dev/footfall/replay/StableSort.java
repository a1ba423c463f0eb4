package dev.footfall.replay;

import java.util.Arrays;

/** Sorts numbers by a key of theirs and leaves ties as they are. */
final class StableSort {

    private static final int SHORT = 24;

    private StableSort() {}

    /** Sorts {@code items[from, to)} by {@code key[item]}; quick where they are sorted already. */
    static void byKey(int[] items, int from, int to, long[] key) {
        int sortedTo = from + 1;
        while (sortedTo < to && key[items[sortedTo - 1]] <= key[items[sortedTo]]) {
            sortedTo++;
        }
        if (sortedTo >= to) {
            return;
        }
        if (to - from <= SHORT) {
            insert(items, from, sortedTo, to, key);
            return;
        }
        int middle = (from + to) >>> 1;
        byKey(items, from, middle, key);
        byKey(items, middle, to, key);
        merge(items, from, middle, to, key);
    }

    private static void insert(int[] items, int from, int next, int to, long[] key) {
        for (int i = next; i < to; i++) {
            int item = items[i];
            int j = i;
            while (j > from && key[items[j - 1]] > key[item]) {
                items[j] = items[j - 1];
                j--;
            }
            items[j] = item;
        }
    }

    private static void merge(int[] items, int from, int middle, int to, long[] key) {
        int[] left = Arrays.copyOfRange(items, from, middle);
        int l = 0;
        int r = middle;
        int out = from;
        while (l < left.length) {
            boolean takeRight = r < to && key[items[r]] < key[left[l]];
            items[out++] = takeRight ? items[r++] : left[l++];
        }
    }
}
