package dev.footfall.desktop.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.stage.Stage;

import java.util.List;
import java.util.Random;

/**
 * Draws outlines of every kind where nobody sees them, for the class cache to learn from. The
 * toolkit's rasteriser is one large method: whenever a chart shows it an outline unlike all before
 * (the first jagged line with forty crossings in one row of pixels), its compiled code is thrown
 * away, and the window stands still for half a second until there is new code. With what was learnt
 * here it has seen them all.
 */
final class ShapePractice extends AnimationTimer {

    private static final int SIDE = 600;
    private static final int SHAPES_A_FRAME = 12;
    private static final int MOST_POINTS = 700;

    private static final List<Double> WIDTHS = List.of(.2, 1., 1., 2., 12.);
    private static final List<Double> HEIGHTS = List.of(1., 30., 600., 1_800.);
    private static final List<Double> LENGTHS = List.of(1., 300., 600., 1_200.);
    private static final List<StrokeLineCap> CAPS = List.of(StrokeLineCap.values());
    private static final List<StrokeLineJoin> JOINS = List.of(StrokeLineJoin.values());
    private static final List<FillRule> RULES = List.of(FillRule.values());

    /** What is drawn need not vary from build to build. */
    private static final long SEED = 26;

    private final Random random = new Random(SEED);
    private final Canvas canvas = new Canvas(SIDE, SIDE);
    private final Stage stage = new Stage();

    /** Begins; goes on until {@link #end}. */
    void begin() {
        stage.setScene(new Scene(new Group(canvas)));
        stage.show();
        start();
    }

    /** Ends, and closes the window. */
    void end() {
        stop();
        stage.hide();
    }

    @Override
    public void handle(long now) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, SIDE, SIDE);
        for (int i = 0; i < SHAPES_A_FRAME; i++) {
            pen.setFill(Color.hsb(random.nextInt(360), 1, 1, random.nextDouble()));
            pen.setStroke(pen.getFill());
            pen.setLineWidth(any(WIDTHS));
            pen.setLineCap(any(CAPS));
            pen.setLineJoin(any(JOINS));
            pen.setLineDashes(random.nextInt(4) == 0 ? new double[] {4, 3} : new double[0]);
            pen.setFillRule(any(RULES));
            outline(pen, 2 + random.nextInt(random.nextInt(4) == 0 ? MOST_POINTS : 12));
            if (random.nextBoolean()) {
                pen.fill();
            } else {
                pen.stroke();
            }
        }
    }

    /**
     * Over the edges, too; steps as charts have them, saw teeth, curves, and points at one spot.
     */
    private void outline(GraphicsContext pen, int points) {
        double high = any(HEIGHTS);
        double wide = any(LENGTHS);
        double left = random.nextDouble(SIDE + 200) - 100;
        double top = random.nextDouble(SIDE + 200) - 100;
        int kind = random.nextInt(5);
        pen.beginPath();
        pen.moveTo(left, top);
        double y = top;
        for (int i = 1; i <= points; i++) {
            double x = left + wide * i / points;
            double before = y;
            y = top + random.nextDouble() * high;
            switch (kind) {
                case 0 -> pen.lineTo(x, y);
                case 1 -> {
                    pen.lineTo(x, before);
                    pen.lineTo(x, y);
                }
                case 2 -> pen.lineTo(left + random.nextDouble() * wide, y);
                case 3 -> pen.quadraticCurveTo(x, before, x, y);
                default -> pen.bezierCurveTo(x, y, left, before, x, before);
            }
        }
        if (random.nextBoolean()) {
            pen.closePath();
        }
        if (random.nextInt(4) == 0) {
            pen.arc(left, top, wide / 2, high / 2, random.nextInt(360), random.nextInt(360));
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
