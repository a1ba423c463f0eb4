package dev.footfall.desktop.history;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.exchange.Clip;
import dev.footfall.desktop.exchange.LongText;
import dev.footfall.report.Summary;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** The earlier runs, newest first; one opens again, two are compared. */
public final class HistoryView extends VBox {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ROOT);

    private static final double SHORTEST_NAME = 80;

    /** More than any window is wide; with no limit at all, JavaFX hides the other columns. */
    private static final double WIDEST_NAME = 5000;

    /** By how much other columns may outgrow their words, so that long names get the rest. */
    private static final double MOST = 1.5;

    private final HistoryViewModel model;
    private final ZoneId zone;
    private final TableView<PastRun> table;
    private final Beside both;
    private final LongText told = new LongText("history-told", "The selected run");
    private final Button live = button("history-live", "Show in Live");
    private final Button inspect = button("history-inspect", "Inspect");
    private final Button replay = button("history-replay", "Replay");
    private final Button copy = button("history-copy", "Copy");

    /**
     * Shows what the model says.
     *
     * @param toLive shows a run's charts
     * @param toInspect shows a run's exchanges
     * @param toReplay opens what the run of this directory sent as a log
     */
    public HistoryView(
            HistoryViewModel model,
            ZoneId zone,
            Consumer<Engine.Earlier> toLive,
            Consumer<Engine.Earlier> toInspect,
            Consumer<Path> toReplay) {
        this.model = model;
        this.zone = zone;
        setId("history");
        getStyleClass().addAll("inspect", "history", "chrome");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        HistoryView.class.getResource("/assets/theme/inspect.css"))
                                .toExternalForm());
        table = table();
        Label title = new Label("Runs");
        title.getStyleClass().add("panel-title");
        Label folder = new Label(model.folder().toString());
        folder.getStyleClass().addAll("dim", "mono");
        HBox head = new HBox(12, title, folder);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox list = new VBox(8, head, table);
        list.getStyleClass().add("panel");
        VBox.setVgrow(table, Priority.ALWAYS);
        live.setOnAction(e -> open(toLive));
        inspect.setOnAction(e -> open(toInspect));
        replay.setTooltip(new Tooltip("Open what this run sent as a log, to play it again"));
        replay.setOnAction(e -> replay(toReplay));
        copy.setTooltip(new Tooltip("Copy all of it as text, what is abbreviated here in full"));
        copy.setOnAction(e -> model.copy(selection(), zone, Clip::text));
        HBox buttons = new HBox(8, live, inspect, replay, copy);
        VBox.setVgrow(told, Priority.ALWAYS);
        VBox side = new VBox(8, buttons, told);
        side.getStyleClass().addAll("panel", "selected-run");
        both = new Beside(list, side);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().add(both);
        model.told().subscribe(told::show);
        table.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        open(toLive);
                        key.consume();
                    }
                });
        table.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        open(toLive);
                    }
                });
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<PastRun>) change -> selected());
        both.widthProperty().map(width -> both.columns()).addListener((o, was, is) -> selected());
        selected();
        visibleProperty().subscribe(visible -> refresh(visible));
    }

    private void refresh(boolean visible) {
        if (visible) {
            model.refresh();
        }
    }

    private List<PastRun> selection() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void selected() {
        List<PastRun> selected = selection();
        live.setDisable(selected.size() != 1);
        inspect.setDisable(selected.size() != 1);
        replay.setDisable(selected.size() != 1);
        copy.setDisable(selected.isEmpty() || selected.size() > 2);
        model.tell(selected, zone, both.columns());
    }

    private void open(Consumer<Engine.Earlier> into) {
        List<PastRun> selected = selection();
        if (selected.size() == 1) {
            model.open(selected.getFirst(), into);
        }
    }

    private void replay(Consumer<Path> toReplay) {
        List<PastRun> selected = selection();
        if (selected.size() == 1) {
            toReplay.accept(selected.getFirst().directory());
        }
    }

    private TableView<PastRun> table() {
        TableView<PastRun> made = new TableView<>(model.runs());
        made.setId("history-table");
        made.setAccessibleText("Runs; Enter shows one in Live");
        made.getStyleClass().add("list-table");
        made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        made.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label empty =
                new Label(
                        "No runs yet. Press Run (F5) in Live: each run is listed here as soon as"
                                + " it begins.");
        empty.getStyleClass().add("panel-empty");
        empty.setWrapText(true);
        made.setPlaceholder(empty);
        TableColumn<PastRun, PastRun> verdict = new TableColumn<>("Verdict");
        verdict.setPrefWidth(84);
        verdict.setMinWidth(84);
        verdict.setSortable(false);
        verdict.setCellValueFactory(
                cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        verdict.setCellFactory(c -> new VerdictCell());
        verdict.setMaxWidth(84);
        TableColumn<PastRun, String> name = column("Name", 240, PastRun::name);
        name.setMinWidth(SHORTEST_NAME);
        name.setMaxWidth(WIDEST_NAME);
        made.getColumns()
                .setAll(
                        List.of(
                                column(
                                        "Started",
                                        112,
                                        r -> TIME.format(r.startedAt().atZone(zone))),
                                name,
                                number("Seed", 60, r -> Long.toString(r.seed())),
                                number("Sent", 72, of(s -> Numbers.count(s.events().sent()))),
                                errors(),
                                number(
                                        "Felt p99",
                                        72,
                                        of(
                                                s ->
                                                        s.felt().count() == 0
                                                                ? Numbers.UNDEFINED
                                                                : Numbers.milliseconds(
                                                                        s.felt().p99()))),
                                verdict));
        return made;
    }

    private static TableColumn<PastRun, String> errors() {
        TableColumn<PastRun, String> column = number("Errors", 112, of(HistoryView::errors));
        column.setCellFactory(c -> new ErrorsCell());
        return column;
    }

    /** How many, and how many of a hundred answers. */
    private static String errors(Summary summary) {
        long errors = summary.events().errors();
        String count = Numbers.count(errors);
        return errors == 0
                ? count
                : count + " · " + Numbers.share(errors, summary.events().acknowledged() + errors);
    }

    private static Function<PastRun, String> of(Function<Summary, String> figure) {
        return run -> {
            @Nullable Summary summary = run.summary();
            return summary == null ? Numbers.UNDEFINED : figure.apply(summary);
        };
    }

    private static TableColumn<PastRun, String> number(
            String title, double width, Function<PastRun, String> text) {
        TableColumn<PastRun, String> column = column(title, width, text);
        column.getStyleClass().add("number");
        return column;
    }

    private static TableColumn<PastRun, String> column(
            String title, double width, Function<PastRun, String> text) {
        TableColumn<PastRun, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width * MOST);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
