package dev.footfall.desktop.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file has that its text in the editor has not: a byte-order mark, and what each line ends
 * in. Saving gives it back, so that no byte changes that nobody touched.
 *
 * @param marked whether the file starts with a byte-order mark
 * @param usual what most lines end in: {@code \n}, {@code \r\n} or {@code \r}
 * @param lines without their ends; empty where all of them end in the usual way
 * @param ends what each of {@code lines} ends in; one less than those, since the last has no end
 */
record TextLayout(boolean marked, String usual, List<String> lines, List<String> ends) {

    /** Of a text that has no file yet. */
    static final TextLayout PLAIN = new TextLayout(false, "\n", List.of(), List.of());

    private static final String MARK = "\uFEFF";
    private static final Pattern END = Pattern.compile("\r\n|\n|\r");

    /** The layout of a file with this content. */
    static TextLayout of(String content) {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> ends = new ArrayList<>();
        Matcher end = END.matcher(content);
        while (end.find()) {
            ends.add(end.group());
            counts.merge(end.group(), 1, Integer::sum);
        }
        boolean marked = content.startsWith(MARK);
        if (counts.size() < 2) {
            String only = counts.isEmpty() ? "\n" : ends.getFirst();
            return new TextLayout(marked, only, List.of(), List.of());
        }
        String usual = Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        return new TextLayout(marked, usual, split(plain(content)), List.copyOf(ends));
    }

    /** The content as it is edited: no mark, and {@code \n} at the ends of lines. */
    static String plain(String content) {
        String text = content.startsWith(MARK) ? content.substring(1) : content;
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * The content of the file once a text is saved to it. Lines that are as they were, and lines
     * that were changed where they stood, end as they did; all others end in the usual way.
     *
     * @param text with {@code \n} at the ends of lines
     */
    String content(String text) {
        String mark = marked && !text.startsWith(MARK) ? MARK : "";
        if (lines.isEmpty()) {
            return mark + (usual.equals("\n") ? text : text.replace("\n", usual));
        }
        List<String> now = split(text);
        String[] with = endsOf(now);
        StringBuilder content = new StringBuilder(text.length() + ends.size()).append(mark);
        for (int i = 0; i < with.length; i++) {
            // A CR before the LF of a blank line would be one end with it.
            boolean joins =
                    with[i].equals("\r")
                            && i + 1 < with.length
                            && now.get(i + 1).isEmpty()
                            && with[i + 1].equals("\n");
            content.append(now.get(i)).append(joins ? "\r\n" : with[i]);
        }
        return content.append(now.getLast()).toString();
    }

    private String[] endsOf(List<String> now) {
        int[] before = new LineMatch(lines, now).before();
        String[] with = new String[now.size() - 1];
        for (int i = 0; i < with.length; i++) {
            boolean kept = before[i] >= 0 && before[i] < ends.size();
            with[i] = kept ? ends.get(before[i]) : usual;
        }
        return with;
    }

    private static List<String> split(String text) {
        return List.of(text.split("\n", -1));
    }
}
