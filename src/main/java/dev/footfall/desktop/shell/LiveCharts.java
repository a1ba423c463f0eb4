package dev.footfall.desktop.shell;

import dev.footfall.desktop.chart.Takeaway;
import dev.footfall.desktop.dashboard.DashboardView;
import dev.footfall.desktop.dashboard.DashboardViewModel;
import dev.footfall.run.RunSnapshot;

import javafx.css.PseudoClass;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Room for the dashboard, which is made once the window is in sight, or when there is something to
 * show: nobody who opens the window should wait for empty charts.
 */
final class LiveCharts extends StackPane {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final DashboardViewModel model = new DashboardViewModel();
    private final Takeaway takeaway;
    private boolean presenting;
    private boolean waiting = true;
    private @Nullable DashboardView view;

    /**
     * @param takeaway where pictures and data go
     */
    LiveCharts(Takeaway takeaway) {
        this.takeaway = takeaway;
    }

    /** The charts, for those who take them away; all of them made by now. */
    DashboardView board() {
        DashboardView all = made();
        all.whole();
        return all;
    }

    private DashboardView made() {
        DashboardView there = view;
        if (there == null) {
            there = DashboardView.inSteps(model);
            there.getStyleClass().add("behind-ready");
            there.offer(takeaway);
            there.setPresenting(presenting);
            there.pseudoClassStateChanged(WAITING, waiting);
            view = there;
        }
        return there;
    }

    /**
     * Does one more thing that a run would otherwise have to wait for.
     *
     * @return whether there was any left
     */
    boolean prepareNext() {
        if (view == null) {
            made();
            return true;
        }
        return attach() || made().prepareNext();
    }

    private boolean attach() {
        boolean away = getChildren().isEmpty();
        if (away) {
            getChildren().add(made());
        }
        return away;
    }

    /** Null before the first run of what is loaded. */
    void show(@Nullable RunSnapshot now) {
        waiting = now == null;
        if (now == null) {
            model.clear();
        } else {
            model.show(now);
            attach();
            made().whole();
        }
        if (view != null) {
            view.pseudoClassStateChanged(WAITING, waiting);
        }
    }

    /** What a model says of clicks by position; none when empty. */
    void predict(List<Double> prediction) {
        model.predict(prediction);
    }

    /** Larger type. */
    void setPresenting(boolean now) {
        presenting = now;
        if (view != null) {
            view.setPresenting(now);
        }
    }

    /** Closes the exchanges of an error, and tells whether any were open. */
    boolean closeDetail() {
        return view != null && view.closeDetail();
    }
}
