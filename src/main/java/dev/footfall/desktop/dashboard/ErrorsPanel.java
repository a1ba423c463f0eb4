package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.Panel;
import dev.footfall.metrics.ErrorGroup;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.function.Supplier;

/** What went wrong, grouped; a click or Enter opens a group. */
final class ErrorsPanel extends Panel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final double PILL_WIDTH = 86;
    private static final double NUMBER_WIDTH = 58;
    private static final double ROW = 36;
    private static final double TIGHT_ROW = 28;

    /** As low as a row may get before one more would rather be scrolled to. */
    private static final double LOWEST_ROW = 20;

    /** A table's edge; without it the rows would just not fit, and call for a scroll bar. */
    private static final double EDGE = 2;

    /** What a digit takes, separators included, and the space behind it. */
    private static final double DIGIT = 8.5;

    private static final double BEHIND = 8;

    private static final double ROOMY = 480;
    private static final double SCROLL_BAR = 12;

    private final DashboardViewModel model;
    private final TableView<ErrorRow> table = new TableView<>();
    private final Label remark = new Label();
    private final DoubleProperty countWidth = new SimpleDoubleProperty(NUMBER_WIDTH);
    private final BooleanProperty scrolls = new SimpleBooleanProperty();
    private final DoubleProperty scale = new SimpleDoubleProperty(1);

    ErrorsPanel(DashboardViewModel model) {
        super(
                "errors",
                "Errors",
                "No errors. Refused and failed events will be listed here by status and message.");
        this.model = model;
        // Unlike a chart, a table is no picture to a screen reader.
        setAccessibleRole(AccessibleRole.PARENT);
        remark.getStyleClass().add("remark");
        remark.textProperty().bind(model.errorsRemarkProperty());
        aside(remark);
        table.setId("errors-table");
        table.setAccessibleText("Errors by status and message");
        table.getStyleClass().add("plain-table");
        table.setItems(model.errors());
        table.getColumns().add(column("Status", PILL_WIDTH, g -> g, PillCell::new));
        TableColumn<ErrorRow, String> message =
                column("Message", 120, ErrorGroup::message, () -> new WordCell("cell-message"));
        message.prefWidthProperty().unbind();
        message.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                this::messageWidth,
                                table.widthProperty(),
                                scrolls,
                                scale,
                                countWidth,
                                table.getColumns()));
        table.getColumns().add(message);
        TableColumn<ErrorRow, String> count =
                column(
                        "Count",
                        NUMBER_WIDTH,
                        g -> Numbers.count(g.count()),
                        () -> new WordCell("cell-count"));
        count.prefWidthProperty().unbind();
        count.prefWidthProperty().bind(scale.multiply(countWidth));
        table.getColumns().add(count);
        table.getColumns()
                .add(
                        column(
                                "Last",
                                NUMBER_WIDTH,
                                g -> TIME.format(g.last().atZone(model.zone())),
                                () -> new WordCell("cell-time")));
        scale(1);
        table.widthProperty().subscribe(this::showTimes);
        table.heightProperty().subscribe(this::fitRows);
        table.setRowFactory(t -> row());
        table.setOnKeyPressed(
                key -> {
                    ErrorRow selected = table.getSelectionModel().getSelectedItem();
                    if (key.getCode() == KeyCode.ENTER && selected != null) {
                        model.open(selected);
                        key.consume();
                    }
                });
        table.skinProperty().subscribe(this::findBar);
        content(table);
        model.openedProperty()
                .addListener(
                        (property, was, is) -> {
                            if (is == null) {
                                table.requestFocus();
                            }
                        });
        model.errors().addListener((ListChangeListener<ErrorRow>) change -> count());
        model.errorsRemarkProperty().subscribe(this::tell);
        count();
    }

    /** Makes rows and columns so many times as large as usual. */
    void scale(double times) {
        scale.set(times);
        fitRows();
        showTimes();
    }

    /** The last row in sight is whole: an error that is cut in half is read by nobody. */
    private void fitRows() {
        double times = scale.get();
        double height = table.getHeight() - EDGE;
        int rows = table.getItems().size();
        // A tall row has room for two lines of a long message.
        boolean tall = times == 1 || rows * ROW * times <= height;
        double usual = (tall ? ROW : TIGHT_ROW) * times;
        if (height < usual || rows * usual <= height) {
            table.setFixedCellSize(usual);
            return;
        }
        int inSight = Math.max(1, (int) (height / (LOWEST_ROW * times)));
        table.setFixedCellSize(Math.floor(height / Math.min(rows, inSight)));
    }

    /** Large type has no room for the time; the exchanges tell it. */
    private void showTimes() {
        boolean room = scale.get() == 1 || table.getWidth() >= ROOMY * scale.get();
        table.getColumns().getLast().setVisible(room);
    }

    /** Whether there is a scroll bar is for the table to know; its rows are not all there is. */
    private void findBar() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                scrolls.bind(bar.visibleProperty());
            }
        }
    }

    private double messageWidth() {
        double time = table.getColumns().getLast().isVisible() ? NUMBER_WIDTH : 0;
        double others = (PILL_WIDTH + countWidth.get() + time) * scale.get();
        return Math.floor(table.getWidth() - others - (scrolls.get() ? SCROLL_BAR : 0));
    }

    private void count() {
        filled(!model.errors().isEmpty());
        fitRows();
        tell();
    }

    /** Counts go on in groups that stay, and the words with them. */
    private void tell() {
        widen();
        summary(
                model.errors().isEmpty()
                        ? "None so far."
                        : model.errorsRemarkProperty().get()
                                + ", most often "
                                + model.errors().getFirst().group().message());
    }

    /** A number that is cut is another number. It only widens, so that nothing jumps. */
    private void widen() {
        long largest =
                model.errors().stream().mapToLong(row -> row.group().count()).max().orElse(0);
        // Columns that end between two pixels are wider than the table, and call for scroll bars.
        double wide = Math.ceil(Long.toString(largest).length() * DIGIT + BEHIND);
        countWidth.set(Math.max(largest == 0 ? NUMBER_WIDTH : countWidth.get(), wide));
    }

    private TableRow<ErrorRow> row() {
        TableRow<ErrorRow> row = new TableRow<>();
        row.setOnMouseClicked(
                click -> {
                    ErrorRow item = row.getItem();
                    if (item != null && click.getButton() == MouseButton.PRIMARY) {
                        model.open(item);
                    }
                });
        return row;
    }

    private <T> TableColumn<ErrorRow, T> column(
            String name,
            double width,
            Function<ErrorGroup, T> value,
            Supplier<? extends TableCell<ErrorRow, T>> cell) {
        TableColumn<ErrorRow, T> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> map(row.getValue(), value));
        column.setCellFactory(c -> cell.get());
        column.prefWidthProperty().bind(scale.multiply(width));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static <T> ObservableValue<T> map(ErrorRow row, Function<ErrorGroup, T> value) {
        return row.groupProperty().map(value);
    }
}
