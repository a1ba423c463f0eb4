package dev.footfall.desktop.chart;

import dev.footfall.metrics.LatencyScale;

import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import java.util.Arrays;

/**
 * Time across, latency up, count as colour: one sequential scale from {@code -fx-marker-color} (one
 * event) to {@code -fx-line-color} (the fullest cell), by the square root of the count, so that a
 * single slow answer is seen beside a full cell. One pixel of an image for each cell, stretched
 * when drawn.
 */
public final class HeatRenderer extends PlotRenderer {

    private static final int SHADES = 64;

    private double[] edges = new double[0];
    private int[][] cells = new int[0][];
    private int fullest;
    private final int[] shades = new int[SHADES];
    private Color low = Color.TRANSPARENT;
    private Color high = Color.TRANSPARENT;
    private WritableImage image = new WritableImage(1, LatencyScale.BUCKETS);
    private int[] pixels = new int[0];

    HeatRenderer() {}

    /**
     * Replaces the cells.
     *
     * @param newEdges where columns begin, in seconds; one more than there are columns
     * @param newCells counts by column and {@link LatencyScale} bucket; a column may be empty
     * @param newFullest the largest count
     */
    public void show(double[] newEdges, int[][] newCells, int newFullest) {
        edges = newEdges;
        cells = newCells;
        fullest = newFullest;
    }

    @Override
    void draw(GraphicsContext gc, DataSet data, DataSetNode style) {
        int columns = cells.length;
        if (columns == 0) {
            return;
        }
        mix(style);
        paint(columns);
        gc.setImageSmoothing(false);
        double top = y(LatencyScale.lowerEdge(LatencyScale.BUCKETS));
        double bottom = y(LatencyScale.lowerEdge(0));
        gc.beginPath();
        gc.rect(0, 0, width(), height());
        gc.clip();
        // The last column may be narrower than the others, so each run of equals is one stretch.
        int from = 0;
        for (int i = 1; i <= columns; i++) {
            if (i == columns || !sameWidth(from, i)) {
                double left = x(edges[from]);
                double right = x(edges[i]);
                gc.drawImage(
                        image,
                        from,
                        0,
                        i - from,
                        LatencyScale.BUCKETS,
                        left,
                        top,
                        right - left,
                        bottom - top);
                from = i;
            }
        }
    }

    private boolean sameWidth(int a, int b) {
        double first = edges[a + 1] - edges[a];
        return Math.abs(edges[b + 1] - edges[b] - first) < first * 1e-6;
    }

    private void paint(int columns) {
        if ((int) image.getWidth() < columns) {
            image = new WritableImage(columns + 60, LatencyScale.BUCKETS);
        }
        int stride = (int) image.getWidth();
        if (pixels.length != stride * LatencyScale.BUCKETS) {
            pixels = new int[stride * LatencyScale.BUCKETS];
        }
        Arrays.fill(pixels, 0);
        double scale = (SHADES - 1) / Math.sqrt(Math.max(1, fullest));
        for (int c = 0; c < columns; c++) {
            int[] column = cells[c];
            for (int b = 0; b < column.length; b++) {
                if (column[b] > 0) {
                    int row = LatencyScale.BUCKETS - 1 - b;
                    pixels[row * stride + c] = shades[(int) (Math.sqrt(column[b]) * scale)];
                }
            }
        }
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        stride,
                        LatencyScale.BUCKETS,
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        stride);
    }

    private void mix(DataSetNode style) {
        if (style.getMarkerColor() instanceof Color from
                && style.getLineColor() instanceof Color to
                && !(from.equals(low) && to.equals(high))) {
            low = from;
            high = to;
            for (int i = 0; i < SHADES; i++) {
                shades[i] = argb(from.interpolate(to, i / (SHADES - 1.0)));
            }
        }
    }

    private static int argb(Color c) {
        return 0xff << 24
                | (int) Math.round(c.getRed() * 255) << 16
                | (int) Math.round(c.getGreen() * 255) << 8
                | (int) Math.round(c.getBlue() * 255);
    }
}
