package dev.footfall.desktop.bench;

import com.sun.management.OperatingSystemMXBean;

import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.dashboard.DashboardView;
import dev.footfall.desktop.dashboard.DashboardViewModel;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.run.RunSnapshot;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * Feeds an hour of snapshots, one to each pulse, and prints what one costs: {@code … [SNAPSHOTS]},
 * 36,000 unless said otherwise. Heap is measured after the first simulated minute and at the end.
 */
public final class DashboardBenchMain extends AnimationTimer {

    private static final int MINUTE = 600;

    private final int total;
    private final DashboardViewModel model = new DashboardViewModel();
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Double> shows = new ArrayList<>();
    private final List<Double> pulses = new ArrayList<>();
    private final SampleRuns.Growing run = new SampleRuns.Growing();
    private long last;
    private long early;
    private long cpuAtMinute;

    private DashboardBenchMain(int total) {
        this.total = total;
    }

    /** Runs and prints. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        // Pulses as fast as they can be drawn, so that an hour does not take one.
        System.setProperty("javafx.animation.fullspeed", "true");
        int total = args.length > 0 ? Integer.parseInt(args[0]) : 36_000;
        DashboardBenchMain bench = new DashboardBenchMain(total);
        Platform.startup(bench::open);
        bench.done.await();
        double cpu = (cpuNanos() - bench.cpuAtMinute) / 1e6 / Math.max(1, total - MINUTE);
        System.out.printf(
                Locale.ROOT,
                "%d snapshots: %.2f ms of processor time each (10 a second: %.1f %% of a core);"
                        + " show p50 %.2f ms, p99 %.2f ms; show and pulse p50 %.2f ms,"
                        + " p99 %.2f ms, max %.1f ms; heap %.1f MB after a minute, %.1f MB at the"
                        + " end%n",
                total,
                cpu,
                cpu,
                at(bench.shows, 0.5),
                at(bench.shows, 0.99),
                at(bench.pulses, 0.5),
                at(bench.pulses, 0.99),
                at(bench.pulses, 1),
                bench.early / 1e6,
                heap() / 1e6);
        Platform.exit();
    }

    private void open() {
        Stage stage = new Stage();
        Scene scene = new Scene(new DashboardView(model), 990, 960);
        Theme.DARK.install(scene);
        stage.setScene(scene);
        stage.show();
        start();
    }

    @Override
    public void handle(long now) {
        long begin = System.nanoTime();
        if (last != 0 && shows.size() > 20) {
            pulses.add((begin - last) / 1e6);
        }
        last = begin;
        RunSnapshot next = run.next();
        long built = System.nanoTime();
        model.show(next);
        shows.add((System.nanoTime() - built) / 1e6);
        if (shows.size() == MINUTE) {
            early = heap();
            cpuAtMinute = cpuNanos();
            last = 0;
        }
        if (shows.size() >= total) {
            stop();
            done.countDown();
        }
    }

    /** Of all threads, making snapshots included; independent of what else the machine does. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double at(List<Double> values, double share) {
        Collections.sort(values);
        return values.get((int) Math.min(values.size() - 1, share * values.size()));
    }
}
