package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Panel;
import dev.footfall.desktop.chart.Takeaway;
import dev.footfall.desktop.theme.Enlarged;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Stream;

/** The live screen below the top bar; wants at least 880 × 540 and takes what it gets. */
public final class DashboardView extends StackPane {

    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

    /** Presenting on a wall of pixels, where 1.6 times as large is still too small. */
    private static final PseudoClass AFAR = PseudoClass.getPseudoClass("afar");

    private final DashboardViewModel model;
    private final BoardLayout board;
    private final Enlarged detail;
    private boolean asked;
    private final RatePanel rate;
    private final LatencyPanel latency;
    private final HeatPanel heat;
    private final ResponsesPanel responses;
    private final ErrorsPanel errors;
    private final ClickRatePanel clicks = new ClickRatePanel();
    private final PeoplePanel people = new PeoplePanel();
    private final HistogramPanel histogram = new HistogramPanel();
    private final ActivityPanel activity;
    private final ActivePanel active;
    private final Queue<Panel> unprepared;

    /** Shows what the model says, now and whenever it changes. */
    public DashboardView(DashboardViewModel model) {
        this(model, true);
    }

    /** Does so, too, but is empty until {@link #prepareNext} or {@link #whole} was called. */
    public static DashboardView inSteps(DashboardViewModel model) {
        return new DashboardView(model, false);
    }

    private DashboardView(DashboardViewModel model, boolean whole) {
        this.model = model;
        setId("dashboard");
        getStyleClass().add("dashboard");
        rate = new RatePanel(model.window());
        latency = new LatencyPanel(model.window());
        heat = new HeatPanel(model.window());
        responses = new ResponsesPanel(model.window());
        activity = new ActivityPanel(model.window());
        active = new ActivePanel(model.window());
        errors = new ErrorsPanel(model);
        List<FigureTile> figures = Arrays.stream(Figure.values()).map(f -> tile(model, f)).toList();
        board =
                new BoardLayout(
                        figures,
                        List.of(rate, latency, heat, activity),
                        List.of(responses, errors, clicks, people, histogram, active));
        unprepared =
                new ArrayDeque<>(
                        List.of(
                                rate, latency, responses, heat, errors, clicks, people, histogram,
                                activity, active));
        detail = new Enlarged(new ErrorDetail(model), Enlarged.of(widthProperty()));
        detail.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setAlignment(detail, Pos.TOP_RIGHT);
        getChildren().addAll(scrolled(board), detail);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::uncover);
        widthProperty().subscribe(this::enlarge);
        model.boardProperty().subscribe(this::show);
        model.predictionProperty().subscribe(this::showClicks);
        if (whole) {
            whole();
        }
    }

    /** Has every part in it from now on. */
    public final void whole() {
        boolean more;
        do {
            more = board.putNext();
        } while (more);
    }

    /**
     * Makes one more part ready to be shown, which takes a while the first time.
     *
     * @return whether there was one left
     */
    public boolean prepareNext() {
        if (board.putNext()) {
            return true;
        }
        Panel next = unprepared.poll();
        if (next != null) {
            next.prepare();
        }
        return next != null;
    }

    /** Closes the exchanges of an error, and tells whether any were open. */
    public boolean closeDetail() {
        boolean open = model.openedProperty().get() != null;
        model.close();
        return open;
    }

    /** Whoever goes on by keyboard to what the drawer covers sees nothing of it: it gives way. */
    private void uncover(@Nullable Node focused) {
        if (focused == null || model.openedProperty().get() == null || !isOnBoard(focused)) {
            return;
        }
        Bounds covered = detail.localToScene(detail.getLayoutBounds());
        if (covered.contains(focused.localToScene(focused.getLayoutBounds()))) {
            model.close();
            focused.requestFocus();
        }
    }

    private boolean isOnBoard(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(board::equals);
    }

    /** Enlarges type for a projector, or goes back to the usual size. */
    public void setPresenting(boolean presenting) {
        asked = presenting;
        enlarge();
    }

    /** A wall of pixels without system scaling is read from afar, just as a projector is. */
    private void enlarge() {
        boolean large = asked || getWidth() >= Enlarged.WALL;
        pseudoClassStateChanged(PRESENTING, large);
        boolean afar = asked && getWidth() >= Enlarged.WALL;
        pseudoClassStateChanged(AFAR, afar);
        double times = afar ? 2 * Enlarged.LARGE : large ? Enlarged.LARGE : 1;
        board.setTimes(times);
        board.setPresented(asked);
        errors.scale(times);
    }

    /** Lets each panel's picture and data be taken away, by menu and by key. */
    public void offer(Takeaway takeaway) {
        offer(rate, BoardCsv::rate, takeaway);
        offer(latency, BoardCsv::latency, takeaway);
        offer(heat, BoardCsv::heat, takeaway);
        offer(responses, BoardCsv::responses, takeaway);
        offer(people, BoardCsv::people, takeaway);
        offer(histogram, BoardCsv::histogram, takeaway);
        offer(activity, BoardCsv::activity, takeaway);
        offer(active, BoardCsv::active, takeaway);
        errors.offer(() -> BoardCsv.errors(model.errors()), takeaway);
        clicks.offer(
                () ->
                        BoardCsv.clicks(
                                model.boardProperty().get().clickRates(),
                                model.predictionProperty().get()),
                takeaway);
    }

    private void offer(Panel panel, Function<Board, String> csv, Takeaway takeaway) {
        panel.offer(() -> csv.apply(model.boardProperty().get()), takeaway);
    }

    /** The whole board, what is scrolled away included. */
    public WritableImage picture() {
        return Panel.picture(board);
    }

    /** What the time charts show, in one table. */
    public String data() {
        return BoardCsv.all(model.boardProperty().get());
    }

    private static ScrollPane scrolled(BoardLayout board) {
        ScrollPane scroll = new ScrollPane(board);
        scroll.setId("dashboard-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.viewportBoundsProperty().subscribe(bounds -> board.setSeen(bounds.getHeight()));
        scroll.skinProperty().subscribe(skin -> keepNoPicture(scroll));
        return scroll;
    }

    /**
     * A scroll pane keeps a picture of its page to move it quickly: here, where the page changes
     * ten times a second, it would be made anew as often, whole, for every number that counts on.
     */
    private static void keepNoPicture(ScrollPane scroll) {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    private static FigureTile tile(DashboardViewModel model, Figure figure) {
        FigureTile tile = new FigureTile(figure);
        model.figure(figure).subscribe(tile::show);
        return tile;
    }

    private void show(Board board) {
        rate.show(board);
        latency.show(board);
        heat.show(board);
        responses.show(board);
        people.show(board.byType(), board.types());
        histogram.show(board);
        activity.show(board);
        active.show(board);
        showClicks();
    }

    private void showClicks() {
        clicks.show(model.boardProperty().get().clickRates(), model.predictionProperty().get());
    }
}
