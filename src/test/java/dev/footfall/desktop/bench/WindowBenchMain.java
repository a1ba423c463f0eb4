package dev.footfall.desktop.bench;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.shell.FootfallWindow;
import dev.footfall.report.RecordedRun;
import dev.footfall.report.Summary;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The whole window over the real engine and the endpoint inside, all on this machine: how evenly it
 * draws while 5,000 events a second are sent, {@code … [SECONDS [RATE]]}, 60 and 5000 if absent.
 * Prints pulse to pulse and how long anything waits for the JavaFX thread, beside the same window
 * before the run, and with each long wait how much the machine's host took away meanwhile: what no
 * program on it can help. Under a display as it is; without one with {@code
 * -Dglass.platform=Headless -Dprism.order=sw}. The bars: 33 ms from pulse to pulse (p99), no wait
 * over 100 ms.
 */
public final class WindowBenchMain {

    private static final int IDLE_SECONDS = 10;

    /** Seconds in which most is compiled. */
    private static final int COLD = 20;

    /** In milliseconds; such waits are told with their time, to be sought in a log of the JVM. */
    private static final double LONG = 100;

    /** In a session. */
    private static final int EVENTS = 3;

    /** Seconds that the run goes on behind the measuring. */
    private static final int LONGER = 10;

    private final Scene scene;
    private final List<Double> pulses = new ArrayList<>();
    private long last;

    private WindowBenchMain(Scene scene) {
        this.scene = scene;
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                long here = System.nanoTime();
                if (last != 0) {
                    pulses.add((here - last) / 1e6);
                }
                last = here;
            }
        }.start();
    }

    /** Runs and prints. */
    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        Path folder = Files.createTempDirectory("footfall-bench");
        Path file =
                Files.writeString(
                        folder.resolve("busy.yaml"),
                        """
                        footfall: 1
                        name: Busy
                        load: {sessions: %d/s, duration: %ds}
                        scripts:
                          - steps:
                              - search: red sneakers
                                results: 24
                              - wait: 200ms
                              - click: sku-1
                                position: 0
                              - dwell: 500ms
                        """
                                .formatted(rate / EVENTS, COLD + seconds + LONGER));
        FootfallEngine engine = new FootfallEngine(folder.resolve("runs"), Clock.system());
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        WindowBenchMain bench = onFx(() -> open(engine, folder, file));
        while (!onFx(() -> bench.text("#scenario-menu").equals("Busy") && bench.ready())) {
            Thread.sleep(50);
        }
        bench.measure("idle", IDLE_SECONDS);
        onFx(
                () -> {
                    bench.button().fire();
                    return true;
                });
        while (!onFx(() -> bench.text("#phase")).startsWith("Running")) {
            Thread.sleep(20);
        }
        bench.measure(rate + " events/s, the first " + COLD + " s", COLD);
        bench.measure(rate + " events/s, after that", seconds);
        while (!onFx(() -> bench.text("#phase")).equals("Finished")) {
            Thread.sleep(50);
        }
        engine.close();
        printRun(folder.resolve("runs"));
        Platform.exit();
    }

    private static WindowBenchMain open(FootfallEngine engine, Path folder, Path file) {
        Stage stage = new Stage();
        FootfallWindow window =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("preferences.json")),
                        new BuiltInScenarios(List.of(file)),
                        recent -> () -> null);
        stage.setWidth(1440);
        stage.setHeight(900);
        window.show();
        return new WindowBenchMain(Objects.requireNonNull(stage.getScene()));
    }

    private void measure(String what, int seconds) throws Exception {
        onFx(
                () -> {
                    pulses.clear();
                    last = 0;
                    return true;
                });
        List<Double> waits = new ArrayList<>();
        Cores.Taken before = Cores.now();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            Cores.Taken asked = Cores.now();
            long posted = System.nanoTime();
            double wait = (onFx(System::nanoTime) - posted) / 1e6;
            waits.add(wait);
            if (wait > LONG) {
                System.out.printf(
                        Locale.ROOT,
                        "%s waited %.0f ms, %s%n",
                        Instant.now(),
                        wait,
                        Cores.now().since(asked));
            }
            Thread.sleep(5);
        }
        print(what + ", pulse to pulse", onFx(() -> List.copyOf(pulses)));
        print(what + ", any wait for the JavaFX thread", waits);
        System.out.println(what + ": " + Cores.now().since(before));
    }

    /** What became of the rate with the window open; {@code footfall run} says it without one. */
    private static void printRun(Path runs) throws IOException {
        try (Stream<Path> folders = Files.list(runs)) {
            Summary run = RecordedRun.summary(folders.findFirst().orElseThrow());
            System.out.printf(
                    Locale.ROOT,
                    "%,d planned, %,d acknowledged in %.1f s, %,.0f/s; dispatch p99 %.1f ms%n",
                    run.events().planned(),
                    run.events().acknowledged(),
                    run.durationMs() / 1e3,
                    run.events().acknowledged() / (run.durationMs() / 1e3),
                    run.dispatchDelay().p99());
        }
    }

    private boolean ready() {
        return !button().isDisabled();
    }

    private Button button() {
        return (Button) scene.lookup("#run");
    }

    private String text(String id) {
        return scene.lookup(id) instanceof Labeled label ? label.getText() : "";
    }

    private static <T> T onFx(Supplier<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> done.complete(work.get()));
        return done.get();
    }

    private static void print(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-66s median %6.1f  p99 %6.1f  max %6.1f ms (%d; %d over 100 ms)%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * 0.99)),
                sorted.getLast(),
                sorted.size(),
                sorted.stream().filter(v -> v > 100).count());
    }
}
