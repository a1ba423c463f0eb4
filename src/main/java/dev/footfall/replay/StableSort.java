package dev.footfall.replay;

/** Sorts numbers by a key of theirs and leaves ties as they are. */
final class StableSort {

    private static final int SHORT = 24;

    private StableSort() {}

    /** Sorts {@code items[from, to)} by {@code key[item]}; quick where they are sorted already. */
    static void byKey(LongColumn items, long from, long to, LongColumn key) {
        long sortedTo = from + 1;
        while (sortedTo < to && key.get(items.get(sortedTo - 1)) <= key.get(items.get(sortedTo))) {
            sortedTo++;
        }
        if (sortedTo >= to) {
            return;
        }
        if (to - from <= SHORT) {
            insert(items, from, sortedTo, to, key);
            return;
        }
        long middle = (from + to) >>> 1;
        byKey(items, from, middle, key);
        byKey(items, middle, to, key);
        merge(items, from, middle, to, key);
    }

    /** Sorts the numbers themselves. */
    static void ascending(LongColumn numbers) {
        boolean sorted = true;
        for (long i = 1; i < numbers.size() && sorted; i++) {
            sorted = numbers.get(i - 1) <= numbers.get(i);
        }
        if (!sorted) {
            for (long gap = numbers.size() / 2; gap > 0; gap = gap == 2 ? 1 : gap * 5 / 11) {
                shell(numbers, gap);
            }
        }
    }

    /** One pass of Shell's sort: needs no further room, and logs are nearly in order. */
    private static void shell(LongColumn numbers, long gap) {
        for (long i = gap; i < numbers.size(); i++) {
            long number = numbers.get(i);
            long j = i;
            while (j >= gap && numbers.get(j - gap) > number) {
                numbers.set(j, numbers.get(j - gap));
                j -= gap;
            }
            numbers.set(j, number);
        }
    }

    private static void insert(LongColumn items, long from, long next, long to, LongColumn key) {
        for (long i = next; i < to; i++) {
            long item = items.get(i);
            long itemKey = key.get(item);
            long j = i;
            while (j > from && key.get(items.get(j - 1)) > itemKey) {
                items.set(j, items.get(j - 1));
                j--;
            }
            items.set(j, item);
        }
    }

    private static void merge(LongColumn items, long from, long middle, long to, LongColumn key) {
        long[] left = new long[Math.toIntExact(middle - from)];
        for (int i = 0; i < left.length; i++) {
            left[i] = items.get(from + i);
        }
        int l = 0;
        long r = middle;
        long out = from;
        while (l < left.length) {
            boolean takeRight = r < to && key.get(items.get(r)) < key.get(left[l]);
            items.set(out++, takeRight ? items.get(r++) : left[l++]);
        }
    }
}
