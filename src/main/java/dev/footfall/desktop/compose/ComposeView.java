package dev.footfall.desktop.compose;

import dev.footfall.desktop.compose.editor.SourceEditor;
import dev.footfall.desktop.compose.form.FormsView;
import dev.footfall.desktop.compose.preview.PreviewView;
import dev.footfall.desktop.setup.RecentFiles;
import dev.footfall.scenario.Problem;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

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
        Consumer<Problem> goTo = p -> source.goTo(p.line(), p.column());
        FormsView forms = new FormsView(model.forms(), goTo);
        SplitPane.setResizableWithParent(forms, false);
        PreviewView preview = new PreviewView(model.preview());
        SplitPane.setResizableWithParent(preview, false);
        SplitPane columns = new SplitPane(forms, source, preview);
        columns.setDividerPositions(0.3, 0.7);
        DividerKeys.on(columns, "compose-divider", List.of("Forms", "Preview"));
        remember(columns, model.columns());
        VBox.setVgrow(columns, Priority.ALWAYS);
        ProblemsStrip problems = new ProblemsStrip(goTo);
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

    /** Puts the dividers where they were left, and tells where they are left now. */
    private static void remember(SplitPane pane, ObjectProperty<@Nullable List<Double>> places) {
        places.subscribe(
                left -> {
                    if (left != null && !left.equals(places(pane))) {
                        pane.setDividerPositions(left.getFirst(), left.getLast());
                    }
                });
        pane.getDividers()
                .forEach(
                        divider ->
                                divider.positionProperty()
                                        .addListener((o, was, is) -> places.set(places(pane))));
    }

    private static List<Double> places(SplitPane pane) {
        return Arrays.stream(pane.getDividerPositions()).boxed().toList();
    }
}
