package dev.footfall.desktop.chart;

import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Seconds after the run's start, labelled with the time of day. */
final class TimeAxis extends PlotAxis {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double FONT_SIZES_PER_TICK = 9;

    private @Nullable ZonedDateTime start;
    private double step = 60;

    TimeAxis() {
        super(0, 30);
    }

    /** Sets the moment that the axis counts from. */
    void start(Instant instant, ZoneId zone) {
        ZonedDateTime next = instant.atZone(zone);
        if (!next.equals(start)) {
            start = next;
            // The range stays, so ChartFX would keep the ticks and labels of the moment before.
            set(getMin(), Math.nextUp(getMax()));
            forceRedraw();
        }
    }

    @Override
    void ticks(double from, double to, DoubleArrayList into) {
        if (start == null) {
            return;
        }
        double room = getTickLabelStyle().getFont().getSize() * FONT_SIZES_PER_TICK;
        step = RoundTicks.timeStep(to - from, Math.max(2, (int) (getLength() / room)));
        // Ticks stand at full minutes of the clock on the wall, wherever the run began.
        double sinceMidnight = start.toLocalTime().toNanoOfDay() / 1e9;
        double first = Math.ceil((from + sinceMidnight) / step) * step - sinceMidnight;
        for (double tick = first; tick <= to + 1e-6; tick += step) {
            into.add(tick);
        }
    }

    @Override
    String label(double seconds) {
        return start == null
                ? ""
                : start.plusNanos(Math.round(seconds * 1e9)).format(step < 60 ? SECONDS : MINUTES);
    }
}
