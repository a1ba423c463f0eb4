package dev.footfall.desktop.compose;

import dev.footfall.desktop.compose.editor.SourceEditor;
import dev.footfall.desktop.setup.RecentFiles;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Objects;

/** The composer: its bar, the views of the document, and what is wrong with it. */
public final class ComposeView extends VBox {

    private final SourceEditor source;

    /** Shows the model's document. */
    public ComposeView(ComposeViewModel model, ComposeCommands commands, RecentFiles recent) {
        setId("compose");
        getStyleClass().add("compose");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ComposeView.class.getResource("/assets/theme/compose.css"))
                                .toExternalForm());
        source = new SourceEditor(model.document());
        SplitPane columns = new SplitPane(source);
        VBox.setVgrow(columns, Priority.ALWAYS);
        ProblemsStrip problems = new ProblemsStrip(p -> source.goTo(p.line(), p.column()));
        getChildren()
                .addAll(
                        new ComposeBar(model, commands, recent),
                        new DraftBar(model, commands),
                        columns,
                        problems);
        model.checked()
                .addListener(
                        (o, before, now) -> {
                            problems.show(now.problems());
                            source.show(now.problems());
                        });
    }
}
