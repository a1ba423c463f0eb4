package dev.footfall.desktop.shell;

import dev.footfall.desktop.chart.Takeaway;
import dev.footfall.desktop.compose.ComposeView;
import dev.footfall.desktop.dashboard.DashboardView;
import dev.footfall.desktop.setup.FilePicker;
import dev.footfall.desktop.setup.ScenarioMenu;
import dev.footfall.desktop.theme.Enlarged;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Everything inside the window. */
final class ShellView extends StackPane {

    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

    private static final PseudoClass AFAR = PseudoClass.getPseudoClass("afar");

    /** Whatever is a window of its own is to be as large as the rest. */
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double ROOMY = 1180;

    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.LIVE);
    private final List<Runnable> preparations = new ArrayList<>();
    private final Actions actions;
    private final Tour tour;
    private final DoubleBinding times = Enlarged.of(widthProperty());
    private final BooleanBinding narrow = widthProperty().lessThan(ROOMY);

    ShellView(
            Parts parts,
            Map<Place, Supplier<Region>> screens,
            Supplier<DashboardView> board,
            FilePicker picker,
            Takeaway takeaway) {
        getStyleClass().add("shell");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ShellView.class.getResource("/assets/theme/shell.css"))
                                .toExternalForm());
        // A window that is narrow from the start never changes to it.
        narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
        Overlay overlay = new Overlay();
        actions = new Actions(parts, overlay, picker, place, EnumSet.allOf(Place.class));
        Map<Place, Supplier<Region>> all = new EnumMap<>(screens);
        all.put(Place.COMPOSE, () -> compose(parts));
        Rail rail = new Rail(all.keySet());
        rail.current().bindBidirectional(place);

        StackPane content = new StackPane();
        content.getStyleClass().add("content");
        // Or a screen that wants to be higher, hidden or not, would push the bar out of the window.
        content.setMinHeight(0);
        all.forEach(
                (p, maker) -> {
                    Screen screen = new Screen(place.isEqualTo(p), maker);
                    content.getChildren().add(p == Place.LIVE ? screen : large(screen));
                    preparations.add(screen::make);
                });
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox head = new VBox(topBar(parts, take(board, takeaway)), new ProgressLine(parts.run()));
        BorderPane body = new BorderPane();
        body.setTop(large(new RemoteBar(parts.setup().target())));
        body.setLeft(large(rail));
        body.setCenter(new VBox(large(head), large(new NoticeBar(parts.notices())), content));
        tour = new Tour(() -> parts.toured().set(true));
        getChildren().addAll(body, tour, large(overlay));
        overlay.visibleProperty().subscribe(this::endTour);
        parts.run().state().addListener((o, before, now) -> endTour(now.underWay()));
        actions.presenting().subscribe(this::endTour);
        place.addListener((o, before, now) -> tour.end());

        for (Node hidden : new Node[] {rail, head}) {
            hidden.visibleProperty().bind(actions.presenting().not());
            hidden.managedProperty().bind(actions.presenting().not());
        }
        actions.presenting().subscribe(this::enlarge);
        widthProperty().subscribe(this::enlarge);
    }

    /** A wall of pixels that the system does not scale has its chrome as large as its board. */
    private Enlarged large(Region part) {
        return new Enlarged(part, times);
    }

    private void enlarge() {
        boolean presenting = actions.presenting().get();
        pseudoClassStateChanged(PRESENTING, presenting);
        pseudoClassStateChanged(LARGE, presenting || getWidth() >= Enlarged.WALL);
        pseudoClassStateChanged(AFAR, presenting && getWidth() >= Enlarged.WALL);
    }

    Actions actions() {
        return actions;
    }

    boolean isInSight(Place which) {
        return place.get() == which;
    }

    /** The steps that make the screens that nobody has gone to yet. */
    List<Runnable> preparations() {
        return preparations;
    }

    private ComposeView compose(Parts parts) {
        return new ComposeView(parts.compose(), actions.compose(), parts.setup().recent());
    }

    /** The three steps of a first start. */
    Tour tour() {
        return tour;
    }

    private void endTour(boolean because) {
        if (because) {
            tour.end();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        tour.arrange();
    }

    private static TakeButton take(Supplier<DashboardView> board, Takeaway takeaway) {
        return new TakeButton(
                () -> takeaway.savePicture("footfall-board", board.get().picture()),
                () -> takeaway.copyPicture(board.get().picture()),
                () -> takeaway.saveData("footfall-series", board.get().data()));
    }

    private TopBar topBar(Parts parts, Node take) {
        ScenarioMenu menu =
                new ScenarioMenu(parts.setup(), parts.builtIn(), actions::open, actions::openFile);
        return new TopBar(
                new PlayedBlock(menu, parts.setup(), parts.run()),
                new TargetPill(parts.setup().target(), narrow, actions::target),
                new Steering(parts.run(), actions::run, Bindings.isNotNull(parts.setup().ready())),
                take,
                actions::present,
                new ThemeButton(parts.theme()),
                actions::help);
    }
}
