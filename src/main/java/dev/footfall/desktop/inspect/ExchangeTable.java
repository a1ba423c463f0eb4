package dev.footfall.desktop.inspect;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.journal.JournalOrder;
import dev.footfall.journal.JournalRow;

import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The table of exchanges. A header sorts the whole record, not only what is in sight. */
final class ExchangeTable extends TableView<RowSlot> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final double ROW = 28;
    private static final double LEAST = 92;

    /** As wide as a query may get: what stands behind it is still read as its row. */
    private static final double WIDEST = 360;

    /** From here on there is room for what few look for. */
    private static final double WIDE = 1200;

    private final InspectViewModel model;
    private final ZoneId zone;
    private boolean listens;
    private boolean settling;

    ExchangeTable(InspectViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        setId("inspect-table");
        setAccessibleText("Exchanges; Enter opens one, 1 to 8 sort by a column");
        getStyleClass().add("list-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label empty = new Label();
        empty.setId("inspect-empty");
        empty.getStyleClass().add("panel-empty");
        empty.setWrapText(true);
        empty.textProperty().bind(model.empty());
        setPlaceholder(empty);
        TableColumn<RowSlot, @Nullable String> detail = detail();
        detail.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        getColumns()
                .setAll(
                        List.of(
                                column("Time", 96, 112, JournalOrder.By.RECORDED, this::time),
                                column("Type", 84, 150, JournalOrder.By.TYPE, JournalRow::type),
                                column(
                                        "Session",
                                        66,
                                        90,
                                        JournalOrder.By.SESSION,
                                        r -> Numbers.count(r.session())),
                                column(
                                        "Query",
                                        150,
                                        WIDEST,
                                        JournalOrder.By.QUERY,
                                        JournalRow::query),
                                column(
                                        "Document",
                                        96,
                                        220,
                                        JournalOrder.By.DOCUMENT,
                                        JournalRow::document),
                                outcome(),
                                column(
                                        "Felt",
                                        66,
                                        96,
                                        JournalOrder.By.FELT,
                                        r -> latency(r.feltNanos())),
                                column(
                                        "Service",
                                        66,
                                        96,
                                        JournalOrder.By.SERVICE,
                                        r -> latency(r.serviceNanos())),
                                detail));
        for (JournalOrder.By number :
                new JournalOrder.By[] {
                    JournalOrder.By.SESSION, JournalOrder.By.FELT, JournalOrder.By.SERVICE
                }) {
            of(number).getStyleClass().add("number");
        }
        getColumns().getFirst().setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().setAll(List.of(getColumns().getFirst()));
        setSortPolicy(table -> sort(model));
        setRowFactory(t -> row());
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        open(getSelectionModel().getSelectedItem());
                        key.consume();
                    } else if (key.getCode().isDigitKey() && !key.isShortcutDown()) {
                        sortBy(key.getText());
                        key.consume();
                    } else if (key.getCode() == KeyCode.ESCAPE && model.opened().get() != null) {
                        model.close();
                        key.consume();
                    }
                });
        model.rows().subscribe(this::show);
        // Whoever scrolls down reads: nothing moves until they are back at the top.
        skinProperty().addListener((o, before, now) -> followTop());
    }

    /** A header is out of the keyboard's reach: its number sorts, and once more the other way. */
    private void sortBy(String number) {
        int index = number.isEmpty() ? -1 : number.charAt(0) - '1';
        if (index < 0
                || index >= getVisibleLeafColumns().size()
                || !getVisibleLeafColumn(index).isSortable()) {
            return;
        }
        TableColumn<RowSlot, ?> column = getVisibleLeafColumn(index);
        if (getSortOrder().contains(column)) {
            column.setSortType(
                    column.getSortType() == TableColumn.SortType.ASCENDING
                            ? TableColumn.SortType.DESCENDING
                            : TableColumn.SortType.ASCENDING);
        } else {
            getSortOrder().setAll(List.of(column));
        }
    }

    /** Whether to leave out what an open exchange tells as well. */
    void setBrief(boolean brief) {
        of(JournalOrder.By.QUERY).setVisible(!brief);
        of(JournalOrder.By.DOCUMENT).setVisible(!brief);
        of(JournalOrder.By.SERVICE).setVisible(!brief);
    }

    private TableColumn<RowSlot, ?> of(JournalOrder.By by) {
        return getColumns().stream()
                .filter(column -> by.equals(column.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private void show(ObservableList<RowSlot> rows) {
        // A table forgets its order with every new list; ours is the list's own.
        List<TableColumn<RowSlot, ?>> order = List.copyOf(getSortOrder());
        settling = true;
        setItems(rows);
        getSortOrder().setAll(order);
        settling = false;
        getSelectionModel().clearSelection();
    }

    private void followTop() {
        if (listens) {
            return;
        }
        for (var node : lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar
                    && bar.getOrientation() == javafx.geometry.Orientation.VERTICAL) {
                listens = true;
                bar.valueProperty()
                        .addListener(
                                (o, before, now) ->
                                        model.following().set(now.doubleValue() <= bar.getMin()));
            }
        }
    }

    private boolean sort(InspectViewModel into) {
        if (settling) {
            return true;
        }
        JournalOrder order = JournalOrder.LAST_RECORDED;
        if (!getSortOrder().isEmpty()) {
            TableColumn<RowSlot, ?> first = getSortOrder().getFirst();
            order =
                    new JournalOrder(
                            (JournalOrder.By) first.getUserData(),
                            first.getSortType() == TableColumn.SortType.DESCENDING);
        }
        into.order().set(order);
        return true;
    }

    private TableRow<RowSlot> row() {
        TableRow<RowSlot> row = new TableRow<>();
        row.setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY) {
                        open(row.getItem());
                    }
                });
        return row;
    }

    private void open(@Nullable RowSlot slot) {
        JournalRow row = slot == null ? null : slot.row();
        if (row != null) {
            model.open(row);
        }
    }

    private String time(JournalRow row) {
        Instant start = model.start();
        return TIME.format(start.plusNanos(row.endNanos()).atZone(zone));
    }

    private static @Nullable String latency(@Nullable Long nanos) {
        return nanos == null ? null : Numbers.milliseconds(nanos / 1e6);
    }

    private static TableColumn<RowSlot, @Nullable String> column(
            String title,
            double width,
            double most,
            JournalOrder.By by,
            Function<JournalRow, @Nullable String> text) {
        TableColumn<RowSlot, @Nullable String> column = new TableColumn<>(title);
        column.setUserData(by);
        column.setPrefWidth(width);
        column.setMaxWidth(most);
        column.setMinWidth(Math.min(width, LEAST));
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> cell.getValue().rowProperty().map(row -> said(text.apply(row))));
        return column;
    }

    /** What else is known; takes what room is left, so that the rest stands close together. */
    private static TableColumn<RowSlot, @Nullable String> detail() {
        TableColumn<RowSlot, @Nullable String> column = new TableColumn<>("Detail");
        column.setPrefWidth(300);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> cell.getValue().rowProperty().map(ExchangeTable::details));
        return column;
    }

    /** {@code step 3 · expects 422 · posted again 2 × · Connection refused}. */
    static String details(JournalRow row) {
        StringBuilder told = new StringBuilder("step ").append(row.step());
        if (row.expectedStatus() != null) {
            told.append(" · expects ").append(row.expectedStatus());
        }
        if (row.retries() > 0) {
            told.append(" · posted again ").append(row.retries()).append(" ×");
        }
        if (row.perhapsTwice()) {
            told.append(" · may be stored twice");
        }
        if (row.detail() != null) {
            told.append(" · ").append(row.detail().lines().findFirst().orElse(""));
        }
        return told.toString();
    }

    private static String said(@Nullable String text) {
        return text == null ? Numbers.UNDEFINED : text;
    }

    private static TableColumn<RowSlot, @Nullable JournalRow> outcome() {
        TableColumn<RowSlot, @Nullable JournalRow> column = new TableColumn<>("Outcome");
        column.setUserData(JournalOrder.By.STATUS);
        column.setPrefWidth(104);
        column.setMinWidth(76);
        column.setMaxWidth(124);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> cell.getValue().rowProperty());
        column.setCellFactory(c -> new OutcomeCell());
        return column;
    }
}
