package dev.footfall.desktop.compose;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the lines of a text again in the text that came of it. Equal lines at both ends are the
 * same, and so are those that occur once in either text, as far as they are in the same order; so
 * on between them. Where as many lines went as came, each stands for the one in its place.
 */
final class LineMatch {

    private static final int TWICE = -1;

    private final List<String> old;
    private final List<String> now;
    private final int[] before;

    LineMatch(List<String> old, List<String> now) {
        this.old = old;
        this.now = now;
        this.before = new int[now.size()];
        Arrays.fill(before, -1);
        match(0, old.size(), 0, now.size());
    }

    /** For each line now, which it was before, from 0; -1 for a new one. */
    int[] before() {
        return before;
    }

    private void match(int oldFrom, int oldEnd, int nowFrom, int nowEnd) {
        int a = oldFrom;
        int b = nowFrom;
        while (a < oldEnd && b < nowEnd && old.get(a).equals(now.get(b))) {
            before[b++] = a++;
        }
        int c = oldEnd;
        int d = nowEnd;
        while (c > a && d > b && old.get(c - 1).equals(now.get(d - 1))) {
            before[--d] = --c;
        }
        if (a == c || b == d) {
            return;
        }
        int[] same = inOrder(a, c, b, d);
        int fromOld = a;
        int fromNow = b;
        boolean any = false;
        for (int i = b; i < d; i++) {
            if (same[i - b] >= 0) {
                any = true;
                match(fromOld, same[i - b], fromNow, i);
                before[i] = same[i - b];
                fromOld = same[i - b] + 1;
                fromNow = i + 1;
            }
        }
        if (any) {
            match(fromOld, c, fromNow, d);
        } else if (c - a == d - b) {
            for (int i = b; i < d; i++) {
                before[i] = a + i - b;
            }
        }
    }

    /** The longest row of lines that occur once in either part; -1 for lines not in it. */
    private int[] inOrder(int a, int c, int b, int d) {
        Map<String, Integer> places = once(old, a, c);
        Map<String, Integer> counted = once(now, b, d);
        int[] place = new int[d - b];
        int[] previous = new int[d - b];
        int[] tails = new int[d - b];
        int length = 0;
        for (int i = 0; i < place.length; i++) {
            String line = now.get(b + i);
            place[i] =
                    counted.getOrDefault(line, TWICE) == TWICE
                            ? TWICE
                            : places.getOrDefault(line, TWICE);
            if (place[i] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (place[tails[middle]] < place[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] same = new int[d - b];
        Arrays.fill(same, -1);
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            same[i] = place[i];
        }
        return same;
    }

    private static Map<String, Integer> once(List<String> lines, int from, int end) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = from; i < end; i++) {
            places.merge(lines.get(i), i, (one, other) -> TWICE);
        }
        return places;
    }
}
