package dev.footfall.scenario.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, so that all of it is told at once. Not for many threads. */
public final class Complaints {

    /** More would help nobody. */
    private static final int LIMIT = 200;

    /**
     * One complaint.
     *
     * @param file the file it is about, as it is to be shown
     * @param what what is wrong
     * @param expected what would be right
     */
    public record Complaint(String file, Place place, String what, String expected) {}

    private final String file;
    private final List<Complaint> complaints = new ArrayList<>();

    /** For the file of this name. */
    public Complaints(String file) {
        this.file = file;
    }

    /** Adds one about the file itself. */
    public void add(Place place, String what, String expected) {
        addFor(file, place, what, expected);
    }

    /** Adds one about a file that this one refers to. */
    public void addFor(String otherFile, Place place, String what, String expected) {
        if (complaints.size() < LIMIT) {
            complaints.add(new Complaint(otherFile, place, what, expected));
        }
    }

    /** How many there are. */
    public int count() {
        return complaints.size();
    }

    /** All of them, in order of file and place; those of this file first. */
    public List<Complaint> inOrder() {
        return complaints.stream()
                .sorted(
                        Comparator.comparing((Complaint c) -> !c.file().equals(file))
                                .thenComparing(Complaint::file)
                                .thenComparingInt(c -> c.place().line())
                                .thenComparingInt(c -> c.place().column()))
                .distinct()
                .toList();
    }
}
