package dev.footfall.desktop.compose;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What can be done with the document, guarded so that nothing unsaved is lost. */
public final class ComposeCommands {

    private final ComposeViewModel model;
    private final ComposeHost host;

    /** Acts on the model, through the window. */
    public ComposeCommands(ComposeViewModel model, ComposeHost host) {
        this.model = model;
        this.host = host;
    }

    /** Begins anew. */
    public void start(Template template) {
        guarded(() -> model.start(template));
    }

    /** Asks for a file and opens it. */
    public void open() {
        Path chosen = host.pick();
        if (chosen != null) {
            open(chosen);
        }
    }

    /** Opens a file. */
    public void open(Path file) {
        guarded(
                () -> {
                    model.open(file);
                    host.open(file);
                });
    }

    /** Saves where it was, or asks where. */
    public void save() {
        save(() -> {});
    }

    /** Asks where to save. */
    public void saveAs() {
        saveAs(() -> {});
    }

    /** Takes a step back. */
    public void undo() {
        model.document().undo();
    }

    /** Does it again. */
    public void redo() {
        model.document().redo();
    }

    /** Plays the text as it stands, saved or not. */
    public void run() {
        if (!host.busy()) {
            model.load(host::play);
        }
    }

    /**
     * Does something that would lose what is unsaved: asks first where there is something.
     *
     * @return whether it was done at once
     */
    public boolean guarded(Runnable what) {
        if (!model.dirty().get()) {
            what.run();
            return true;
        }
        UnsavedCard card =
                new UnsavedCard(
                        model.title().get(),
                        () -> {
                            host.closeCard();
                            save(what);
                        },
                        () -> {
                            host.closeCard();
                            model.discard();
                            what.run();
                        },
                        host::closeCard);
        host.card(card, card.first());
        return false;
    }

    private void save(Runnable then) {
        Path file = model.file();
        if (file == null || !SourceFile.isOnDisk(file)) {
            saveAs(then);
        } else {
            write(file, then);
        }
    }

    private void saveAs(Runnable then) {
        Path chosen = host.pickToSave(suggested(model.file()));
        if (chosen != null) {
            write(chosen, then);
        }
    }

    private void write(Path file, Runnable then) {
        model.save(file, then);
    }

    private static String suggested(@Nullable Path file) {
        return file == null ? "scenario.yaml" : String.valueOf(file.getFileName());
    }
}
