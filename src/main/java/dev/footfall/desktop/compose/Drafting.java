package dev.footfall.desktop.compose;

import dev.footfall.desktop.engine.OffThread;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Keeps unsaved text about once a second, and offers what an earlier window left. */
final class Drafting {

    /** Of the pulse, so that typing does not write a file ten times a second. */
    private static final int BEATS = 10;

    private final OffThread offThread;
    private final DraftFile drafts;
    private final ReadOnlyObjectWrapper<Draft> found = new ReadOnlyObjectWrapper<>();
    private long kept = -1;
    private int beats;
    private boolean writing;

    Drafting(OffThread offThread, DraftFile drafts) {
        this.offThread = offThread;
        this.drafts = drafts;
    }

    ReadOnlyObjectProperty<Draft> found() {
        return found.getReadOnlyProperty();
    }

    void look() {
        offThread.run(() -> new Look(drafts.found()), look -> found.set(look.draft()));
    }

    /** What was found, which is this window's from now on; null when there is nothing. */
    @Nullable Draft restore() {
        Draft draft = found.get();
        if (draft != null) {
            // In this order: at no moment is the text in no file.
            decide(() -> drafts.keep(draft));
        }
        return draft;
    }

    /** Throws away what was found. */
    void discard() {
        if (found.get() != null) {
            decide(() -> {});
        }
    }

    private void decide(Runnable first) {
        found.set(null);
        writing = true;
        offThread.run(
                () -> {
                    first.run();
                    drafts.decided();
                    // Several windows may have gone.
                    return new Look(drafts.found());
                },
                look -> {
                    writing = false;
                    found.set(look.draft());
                },
                () -> writing = false);
    }

    void forget() {
        kept = -1;
        act(drafts::forget);
    }

    void tick(ComposeViewModel model) {
        long revision = model.document().revision();
        if (++beats < BEATS || writing || !model.dirty().get() || revision == kept) {
            return;
        }
        beats = 0;
        writing = true;
        Path file = model.file();
        Draft draft =
                new Draft(
                        file == null || !SourceFile.isOnDisk(file) ? "" : file.toString(),
                        model.document().text());
        kept = revision;
        act(() -> drafts.keep(draft));
    }

    private void act(Runnable work) {
        offThread.run(
                () -> {
                    work.run();
                    return true;
                },
                done -> writing = false,
                () -> writing = false);
    }

    private record Look(@Nullable Draft draft) {}
}
