package dev.footfall.desktop.compose.text;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The text that is being composed, with its undo. Source and forms both change it here and only
 * here, so that they cannot disagree. For one thread. Lines end in {@code \n}.
 */
public final class TextDocument {

    /** More would help nobody, and every step holds text. */
    private static final int MOST_STEPS = 1_000;

    private final List<Listener> listeners = new ArrayList<>();
    private final Deque<TextChange> done = new ArrayDeque<>();
    private final Deque<TextChange> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private String text = "";
    private long revision;
    private @Nullable Object lastSource;

    /** Is told of every change, after it. */
    @FunctionalInterface
    public interface Listener {
        /**
         * The text has changed.
         *
         * @param source who changed it, as given to {@link #replace}; the document itself for an
         *     undo, a redo and a new text
         */
        void changed(TextChange change, Object source);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Rises with every change. */
    public long revision() {
        return revision;
    }

    /** Whether there is something to take back. */
    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is something to do again. */
    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** Tells of changes from now on. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Starts over with another text; forgets what could be undone. */
    public void reset(String newText) {
        TextChange change = new TextChange(0, text, plain(newText));
        done.clear();
        undone.clear();
        lastSource = null;
        apply(change, this);
    }

    /**
     * Replaces a stretch; a step of undo. Steps of the same source that go on where the last one
     * wrote are one step.
     *
     * @param to behind the last character that goes
     * @param source who does it; typing in one field is one source
     */
    public void replace(int from, int to, String with, Object source) {
        TextChange change = new TextChange(from, text.substring(from, to), plain(with));
        if (change.removed().equals(change.inserted())) {
            return;
        }
        TextChange before = source.equals(lastSource) ? done.peekLast() : null;
        boolean replaces = before != null && before.inserted().isEmpty();
        TextChange merged =
                before == null || (startsAWord(change) && !replaces) ? null : before.with(change);
        if (merged != null) {
            done.removeLast();
            done.addLast(merged);
        } else {
            done.addLast(change);
            if (done.size() > MOST_STEPS) {
                done.removeFirst();
            }
        }
        undone.clear();
        lastSource = source;
        apply(change, source);
    }

    /** The next change is a step of its own. */
    public void seal() {
        lastSource = null;
    }

    /**
     * Takes the last step back.
     *
     * @return what was changed thereby; null when there was nothing
     */
    public @Nullable TextChange undo() {
        TextChange last = done.pollLast();
        if (last == null) {
            return null;
        }
        undone.addLast(last);
        lastSource = null;
        apply(last.inverse(), this);
        return last.inverse();
    }

    /**
     * Does again what was taken back last.
     *
     * @return what was changed thereby; null when there was nothing
     */
    public @Nullable TextChange redo() {
        TextChange last = undone.pollLast();
        if (last == null) {
            return null;
        }
        done.addLast(last);
        lastSource = null;
        apply(last, this);
        return last;
    }

    private void apply(TextChange change, Object source) {
        int end = change.from() + change.removed().length();
        text = text.substring(0, change.from()) + change.inserted() + text.substring(end);
        revision++;
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
        for (Listener listener : List.copyOf(listeners)) {
            listener.changed(change, source);
        }
    }

    /** Typing is taken back by words and lines, not all at once. */
    private boolean startsAWord(TextChange change) {
        return change.removed().isEmpty()
                && change.inserted().length() == 1
                && (change.inserted().equals("\n")
                        || (!change.inserted().isBlank()
                                && change.from() > 0
                                && Character.isWhitespace(text.charAt(change.from() - 1))));
    }

    private static String plain(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
