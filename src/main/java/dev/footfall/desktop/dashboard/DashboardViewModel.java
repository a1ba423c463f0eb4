package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.TimeWindow;
import dev.footfall.desktop.exchange.CurlText;
import dev.footfall.metrics.ErrorGroup;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.run.RunIdentity;
import dev.footfall.run.RunSnapshot;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the live screen shows. To be used on the JavaFX thread once a view listens; needs no toolkit
 * without one.
 */
public final class DashboardViewModel {

    private final ZoneId zone;
    private @Nullable RunIdentity identity;
    private long allErrors;
    private final TimeWindow window = new TimeWindow();
    private final Map<Figure, ReadOnlyObjectWrapper<FigureState>> figures =
            new EnumMap<>(Figure.class);
    private final ReadOnlyObjectWrapper<Board> board;
    private final ReadOnlyObjectWrapper<List<Double>> prediction =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ErrorRows errors = new ErrorRows();
    private final ReadOnlyStringWrapper errorsRemark = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ErrorRow> opened = new ReadOnlyObjectWrapper<>();

    /** Shows times in the machine's zone. */
    public DashboardViewModel() {
        this(ZoneId.systemDefault());
    }

    /** Shows times in one zone. */
    public DashboardViewModel(ZoneId zone) {
        this.zone = zone;
        for (Figure figure : Figure.values()) {
            figures.put(figure, new ReadOnlyObjectWrapper<>(FigureState.UNDEFINED));
        }
        board = new ReadOnlyObjectWrapper<>(Board.empty(zone));
    }

    /** Shows a run at one moment, in place of what was shown. */
    public void show(RunSnapshot run) {
        MetricsSnapshot metrics = run.metrics();
        identity = run.identity();
        allErrors = metrics.counts().errors();
        Timeline timeline = Timeline.of(metrics.slices());
        window.extent(metrics.elapsedNanos() / 1e9, run.phase().over());
        Figures now = new Figures(run, timeline.slices(), zone);
        figures.forEach((figure, state) -> state.set(now.of(figure)));
        errors.show(metrics.errors());
        errorsRemark.set(remark(metrics));
        board.set(Board.of(run, timeline, zone));
    }

    private static String remark(MetricsSnapshot metrics) {
        int groups = metrics.errors().size();
        if (groups == 0) {
            return "";
        }
        String all =
                Numbers.count(metrics.counts().errors())
                        + " in "
                        + Numbers.count(groups)
                        + (groups == 1 ? " group" : " groups");
        return metrics.errorsUngrouped() == 0
                ? all
                : all + ", " + Numbers.count(metrics.errorsUngrouped()) + " not kept apart";
    }

    /** Forgets the run, as before the first one. */
    public void clear() {
        figures.values().forEach(state -> state.set(FigureState.UNDEFINED));
        errors.show(List.of());
        errorsRemark.set("");
        close();
        window.extent(0, false);
        window.live();
        board.set(Board.empty(zone));
    }

    /** Sets the click rates that a model predicts, by zero-based position, 0 to 1. */
    public void predict(List<Double> rates) {
        prediction.set(List.copyOf(rates));
    }

    /** One of the large figures. */
    public ReadOnlyObjectProperty<FigureState> figure(Figure figure) {
        return Objects.requireNonNull(figures.get(figure)).getReadOnlyProperty();
    }

    /** The groups of errors, most frequent first; read-only. */
    public ObservableList<ErrorRow> errors() {
        return errors.list();
    }

    /** How many errors there are in how many groups, and what the table leaves out. */
    public ReadOnlyStringProperty errorsRemarkProperty() {
        return errorsRemark.getReadOnlyProperty();
    }

    /** The group whose exchanges are shown; null when none is. */
    public ReadOnlyObjectProperty<@Nullable ErrorRow> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The stretch of time that all charts show. */
    public TimeWindow window() {
        return window;
    }

    /** An exchange as a command for a shell; empty before a run. */
    String curl(ErrorGroup.Sample sample) {
        return identity == null ? "" : CurlText.of(identity, sample.request());
    }

    /** Errors of all groups, those that are not kept apart included. */
    long allErrors() {
        return allErrors;
    }

    ZoneId zone() {
        return zone;
    }

    ReadOnlyObjectProperty<Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Double>> predictionProperty() {
        return prediction.getReadOnlyProperty();
    }

    /** Shows a group's exchanges. */
    public void open(ErrorRow row) {
        opened.set(row);
    }

    /** Hides the exchanges again. */
    public void close() {
        opened.set(null);
    }
}
