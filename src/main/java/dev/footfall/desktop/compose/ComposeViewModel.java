package dev.footfall.desktop.compose;

import dev.footfall.desktop.compose.form.FormsViewModel;
import dev.footfall.desktop.compose.preview.PreviewViewModel;
import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.desktop.compose.text.TextDocument;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The scenario that is being written: its text, its file, what is wrong with it. The text is read
 * off the JavaFX thread at the window's pulse, one reading at a time.
 */
public final class ComposeViewModel {

    private static final Path UNTITLED = Path.of("untitled.yaml");

    private final OffThread offThread;
    private final SetupViewModel setup;
    private final PreviewViewModel preview;
    private final Drafting drafting;
    private final Consumer<String> warn;
    private final TextDocument document = new TextDocument();
    private final FormsViewModel forms = new FormsViewModel(document);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Untitled");
    private final ObjectProperty<@Nullable List<Double>> columns = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Checked> checked =
            new ReadOnlyObjectWrapper<>(Checked.NOTHING);
    private @Nullable Path file;
    private String saved = "";
    private TextLayout layout = TextLayout.PLAIN;
    private boolean reading;
    private int newest;

    /**
     * Follows what is loaded for as long as nothing here is unsaved.
     *
     * @param warn shows a sentence to the user
     */
    public ComposeViewModel(
            OffThread offThread,
            SetupViewModel setup,
            PreviewViewModel preview,
            DraftFile drafts,
            Consumer<String> warn) {
        this.offThread = offThread;
        this.setup = setup;
        this.preview = preview;
        this.warn = warn;
        this.drafting = new Drafting(offThread, drafts);
        document.listen((change, source) -> dirty.set(!document.text().equals(saved)));
        setup.ready().addListener((o, before, now) -> follow(now));
    }

    /** The text. */
    public TextDocument document() {
        return document;
    }

    /** The same text as forms see it. */
    public FormsViewModel forms() {
        return forms;
    }

    /** What it would do. */
    public PreviewViewModel preview() {
        return preview;
    }

    /**
     * Where the dividers between its columns stand, as shares of the width from left to right; null
     * for where they stand at first.
     */
    public ObjectProperty<@Nullable List<Double>> columns() {
        return columns;
    }

    /** The file's name, or {@code Untitled}. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** Whether there is something that is not saved. */
    public ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /** What the last reading gave; never null. */
    public ReadOnlyObjectProperty<Checked> checked() {
        return checked.getReadOnlyProperty();
    }

    /** The draft that an earlier window left; holds null when there is none to decide about. */
    public ReadOnlyObjectProperty<Draft> draft() {
        return drafting.found();
    }

    /** Where it is saved; null for a text that has no file yet. */
    public @Nullable Path file() {
        return file;
    }

    /** Called by the pulse: reads what has changed, keeps the draft. */
    public void tick() {
        if (!reading && checked.get().revision() != document.revision()) {
            read();
        }
        drafting.tick(this);
    }

    /** Whether the newest text has been read. */
    public boolean settled() {
        return checked.get().revision() == document.revision();
    }

    /** Looks for a draft of an earlier window. */
    public void lookForDraft() {
        drafting.look();
    }

    /** Takes the draft in place of what is shown. */
    public void restoreDraft() {
        Draft draft = drafting.restore();
        if (draft != null) {
            newest++;
            Path origin = draft.file().isEmpty() ? null : Path.of(draft.file());
            begin(origin, "", draft.text(), TextLayout.PLAIN);
            offThread.run(
                    () -> origin == null ? new SourceFile.Trouble("") : SourceFile.read(origin),
                    read -> {
                        if (read instanceof SourceFile.Text found && Objects.equals(origin, file)) {
                            saved = found.text();
                            layout = found.layout();
                            dirty.set(!document.text().equals(saved));
                        }
                    });
        }
    }

    /** Throws the draft away. */
    public void discardDraft() {
        drafting.discard();
    }

    /** A text without a file. */
    public void start(Template template) {
        newest++;
        begin(null, "", template.text(), TextLayout.PLAIN);
        dirty.set(true);
    }

    /** Reads a file; what is shown stays where it cannot be read. */
    public void open(Path path) {
        int ticket = ++newest;
        offThread.run(
                () -> SourceFile.read(path),
                read -> {
                    if (ticket == newest) {
                        switch (read) {
                            case SourceFile.Text(var f, var text, var as) ->
                                    begin(f, text, text, as);
                            case SourceFile.Trouble(var message) -> warn.accept(message);
                        }
                    }
                });
    }

    /**
     * Writes the text to a file, which it belongs to from then on.
     *
     * @param then runs once it is written
     */
    public void save(Path path, Runnable then) {
        SourceFile.Text source = new SourceFile.Text(path, document.text(), layout);
        document.seal();
        offThread.run(
                () -> SourceFile.write(source),
                written -> {
                    switch (written) {
                        case SourceFile.Text(var f, var text, var as) -> {
                            layout = as;
                            settle(f, text);
                            setup.recent().add(f);
                            then.run();
                        }
                        case SourceFile.Trouble(var message) -> warn.accept(message);
                    }
                });
    }

    /** Forgets what is unsaved: someone said so. */
    public void discard() {
        saved = document.text();
        dirty.set(false);
        drafting.forget();
    }

    /**
     * Hands the text to the engine, saved or not.
     *
     * @param taken runs once it can be played
     */
    public void load(Runnable taken) {
        setup.open(
                named(),
                document.text(),
                taken,
                problems ->
                        warn.accept(
                                problems.size() == 1
                                        ? "Not run: the scenario has a problem. It is marked in the"
                                                + " source and listed under it."
                                        : "Not run: the scenario has "
                                                + problems.size()
                                                + " problems. They are marked in the source and"
                                                + " listed under it."));
    }

    /** Names the text in problems; relative paths in it start from its folder. */
    Path named() {
        return file == null ? UNTITLED : file;
    }

    private void begin(@Nullable Path path, String onDisk, String text, TextLayout as) {
        saved = onDisk;
        layout = as;
        file = path;
        title.set(path == null ? "Untitled" : String.valueOf(path.getFileName()));
        preview.clear();
        document.reset(text);
        dirty.set(!document.text().equals(saved));
        tick();
    }

    private void settle(Path path, String text) {
        saved = text;
        file = path;
        title.set(String.valueOf(path.getFileName()));
        dirty.set(!document.text().equals(saved));
        if (!dirty.get()) {
            drafting.forget();
        }
    }

    private void follow(Opened.@Nullable Ready now) {
        boolean own = now != null && now.file().equals(named());
        if (now != null && now.recording() == null && !own && !dirty.get()) {
            open(now.file());
        }
    }

    private void read() {
        reading = true;
        long revision = document.revision();
        String text = document.text();
        Path name = named();
        offThread.run(
                () -> check(revision, name, text),
                result -> {
                    reading = false;
                    checked.set(result);
                    if (settled()) {
                        forms.show(result.tree(), result.problems());
                        preview.show(result.scenario());
                    }
                },
                () -> reading = false);
    }

    private static Checked check(long revision, Path name, String text) {
        SourceTree tree = SourceTree.parse(text);
        return switch (ScenarioReader.read(name, text)) {
            case ScenarioLoad.Loaded(var scenario) ->
                    new Checked(revision, tree, scenario, List.of());
            case ScenarioLoad.Rejected(var problems) -> new Checked(revision, tree, null, problems);
        };
    }
}
