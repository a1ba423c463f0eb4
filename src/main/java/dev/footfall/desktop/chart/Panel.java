package dev.footfall.desktop.chart;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/**
 * A titled card: title at the left, legend or remark at the right, and a body that gives way to a
 * sentence while there is nothing to show. A chart is opaque to a screen reader, so the panel
 * carries a one-line summary as its accessible text.
 */
public class Panel extends VBox {

    /** What stands between a remark and the legend at least, so that they read as two. */
    private static final double REMARK_GAP = 40;

    private final Label title = new Label();
    private final Label shortTitle = new Label();
    private final String name;
    private final Label empty = new Label();
    private final StackPane body = new StackPane();
    private final Label remark = new Label();
    private final HBox asides = new HBox();
    private @Nullable Node content;
    private final HBox header = new HBox();

    /**
     * Makes an empty panel.
     *
     * @param id what tests find it by
     * @param name its title
     * @param willAppear what stands in it while there is nothing to show
     */
    // What it calls of itself is Region's; no subclass changes that.
    @SuppressWarnings("this-escape")
    public Panel(String id, String name, String willAppear) {
        setId(id);
        getStyleClass().addAll("panel", "titled");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(false);
        this.name = name;
        title.setText(name);
        shortTitle.setVisible(false);
        for (Label label : List.of(title, shortTitle)) {
            label.getStyleClass().add("panel-title");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        asides.setMinWidth(Region.USE_PREF_SIZE);
        header.getStyleClass().add("panel-header");
        header.setMinWidth(0);
        header.setAlignment(Pos.CENTER_LEFT);
        asides.getStyleClass().add("panel-asides");
        remark.setId(id + "-remark");
        remark.getStyleClass().addAll("remark", "panel-remark");
        remark.setMinWidth(Region.USE_PREF_SIZE);
        remark.setVisible(false);
        remark.managedProperty().bind(remark.visibleProperty());
        header.getChildren().addAll(title, shortTitle, remark, gap);
        header.layoutBoundsProperty().subscribe(this::fitAsides);
        asides.needsLayoutProperty().subscribe(this::fitAsides);
        empty.setText(willAppear);
        empty.setId(id + "-empty");
        empty.getStyleClass().add("panel-empty");
        empty.setWrapText(true);
        body.getStyleClass().add("panel-body");
        body.getChildren().add(empty);
        body.setMinSize(0, 0);
        body.setClip(frame());
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        setMinSize(0, 0);
        setAccessibleText(name + ". " + willAppear);
    }

    /**
     * Offers the panel's picture and its data, in a menu and by keys: Ctrl+C copies the picture,
     * Ctrl+Shift+C the data.
     *
     * @param csv the data as they are now
     */
    public final void offer(Supplier<String> csv, Takeaway takeaway) {
        setFocusTraversable(true);
        TakeMenu.on(this, csv, takeaway);
    }

    /** Any node as it stands, on the window's background. */
    public static WritableImage picture(Node node) {
        return TakeMenu.picture(node);
    }

    /**
     * What a chart draws stays in the body, which is opaque: so a frame paints what lies behind it,
     * the panel's rounded corners most of all, only when that changes.
     */
    private Rectangle frame() {
        Rectangle frame = new Rectangle();
        frame.widthProperty().bind(body.widthProperty());
        frame.heightProperty().bind(body.heightProperty());
        return frame;
    }

    /** Whether there is something to show. */
    final boolean isFilled() {
        return !empty.isVisible();
    }

    /** Names what is shown in the body once there is something to show. */
    protected final void content(Node node) {
        node.setVisible(false);
        content = node;
    }

    /**
     * Puts what is shown into the body, where it is styled and laid out, unseen. Done with the
     * first data if not before; a window that has just been opened shows sentences only, and need
     * not wait for charts.
     */
    public final void prepare() {
        if (content != null && content.getParent() == null) {
            body.getChildren().addFirst(content);
        }
        if (asides.getParent() == null) {
            header.getChildren().add(asides);
        }
    }

    /** Puts something at the title's right. */
    protected final void aside(Node node) {
        asides.getChildren().add(node);
    }

    /** Puts something right behind the title. */
    protected final void besideTitle(Node node) {
        header.getChildren().add(2, node);
    }

    /** Left out where it doesn't fit, since half a legend misleads, and while there is no chart. */
    private void fitAsides() {
        double wanted = asides.prefWidth(-1);
        boolean cut =
                !empty.isVisible()
                        && !shortTitle.getText().isEmpty()
                        && wanted > inHeader() - title.prefWidth(-1);
        title.setVisible(!cut);
        shortTitle.setVisible(cut);
        double room = inHeader() - (cut ? shortTitle : title).prefWidth(-1);
        asides.setVisible(!empty.isVisible() && wanted <= room);
        remark.setVisible(
                asides.isVisible()
                        && !remark.getText().isEmpty()
                        && wanted + remark.prefWidth(-1) + REMARK_GAP <= room);
    }

    private double inHeader() {
        // A title and what stands at its right have a gap between them, with space on both sides.
        return header.getWidth()
                - header.snappedLeftInset()
                - header.snappedRightInset()
                - 2 * header.getSpacing();
    }

    /** Says something in small type behind the title, where there is room for all of it. */
    protected final void remark(String words) {
        if (!words.equals(remark.getText())) {
            remark.setText(words);
            fitAsides();
        }
    }

    /** Shows the content, or the sentence that says what will appear. */
    protected final void filled(boolean filled) {
        if (content != null) {
            if (filled) {
                prepare();
            }
            content.setVisible(filled);
        }
        empty.setVisible(!filled);
        fitAsides();
    }

    /** Sets the sentence that stands while there is nothing to show. */
    protected final void willAppear(String sentence) {
        empty.setText(sentence);
    }

    /** Sets the title that stands where a legend needs the room of the rest. */
    protected final void shortTitle(String words) {
        shortTitle.setText(words);
    }

    /** Says in one line what the chart shows, for those who can't see it. */
    protected final void summary(String line) {
        setAccessibleText(name + ". " + line);
    }
}
