package dev.footfall.desktop.compose.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What could be written at a caret.
 *
 * @param from where what it replaces begins
 * @param to behind what it replaces
 * @param list best first
 */
public record Proposals(int from, int to, List<Proposal> list) {

    private static final Proposals NONE = new Proposals(0, 0, List.of());

    /** Copies the list. */
    public Proposals {
        list = List.copyOf(list);
    }

    /** Nothing is known. */
    public static Proposals none() {
        return NONE;
    }

    /** Those that begin with what is typed, then those that hold it. */
    static List<Proposal> narrowed(List<Proposal> all, String typed) {
        String sought = typed.toLowerCase(Locale.ROOT);
        List<Proposal> first = new ArrayList<>();
        List<Proposal> later = new ArrayList<>();
        for (Proposal proposal : all) {
            String word = proposal.word().toLowerCase(Locale.ROOT);
            if (word.startsWith(sought)) {
                first.add(proposal);
            } else if (word.contains(sought)) {
                later.add(proposal);
            }
        }
        first.addAll(later);
        return first;
    }
}
