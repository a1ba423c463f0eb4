package dev.footfall.desktop.bench;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.shell.FootfallWindow;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Types into a scenario of 5,000 lines, ten keys a second, and prints how long the JavaFX thread
 * keeps anything else waiting after a key, how much it works for it (pulses included), and how long
 * the preview takes to follow: {@code … [KEYS]}, 200 if absent. Needs no display with {@code
 * -Dglass.platform=Headless -Dprism.order=sw}. The bar: 50 ms for a key, 300 ms for the preview.
 */
public final class ComposeBenchMain {

    private static final int SCRIPTS = 500;
    private static final int COLD = 40;
    private static final long JUMP_MILLIS = 1_000;
    private static final long KEY_EVERY = 100_000_000;

    /** Processor time does not depend on what else the machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final CodeArea area;
    private final Scene scene;

    private ComposeBenchMain(Scene scene) {
        this.scene = scene;
        this.area = (CodeArea) scene.lookup("#source");
    }

    /** Runs it and prints four lines. */
    public static void main(String[] args) throws Exception {
        int keys = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        Path folder = Files.createTempDirectory("footfall-bench");
        Path file = Files.writeString(folder.resolve("long.yaml"), text());
        FootfallEngine engine = new FootfallEngine(folder.resolve("runs"), Clock.system());
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        ComposeBenchMain bench = onFx(() -> open(engine, folder, file));
        bench.until(
                () -> bench.area.getText().contains("total: 1000") && !bench.totals().isEmpty());
        int lines = onFx(() -> bench.area.getParagraphs().size());
        System.out.println(lines + " lines");
        bench.typing("the first keys of a cold machine", "other 250", COLD);
        bench.typing("typing at the top", "long", keys / 2);
        bench.typing("typing in the middle", "other 250", keys);
        bench.typing("typing new lines", "other 300", keys / 4, "\n");
        bench.preview(keys / 5);
        engine.close();
        Platform.exit();
    }

    private static ComposeBenchMain open(FootfallEngine engine, Path folder, Path file) {
        Stage stage = new Stage();
        FootfallWindow window =
                new FootfallWindow(
                        stage,
                        engine,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("preferences.json")),
                        new BuiltInScenarios(List.of(file)),
                        recent -> () -> null);
        stage.setWidth(980);
        stage.setHeight(900);
        window.show();
        Scene scene = Objects.requireNonNull(stage.getScene());
        ((javafx.scene.control.ToggleButton) scene.lookup("#place-compose")).setSelected(true);
        // Only its style makes a part of what is in it.
        scene.getRoot().applyCss();
        return new ComposeBenchMain(scene);
    }

    private void typing(String what, String behind, int keys) throws Exception {
        typing(what, behind, keys, "x");
    }

    private void typing(String what, String behind, int keys, String key) throws Exception {
        onFx(
                () -> {
                    int at = area.getText().indexOf(behind) + behind.length();
                    area.requestFocus();
                    area.moveTo(at);
                    area.requestFollowCaret();
                    return true;
                });
        // To go elsewhere draws a screen of new lines: that is no key.
        Thread.sleep(JUMP_MILLIS);
        List<Double> handling = new ArrayList<>();
        List<Double> stalls = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        long thread = onFx(() -> Thread.currentThread().threadId());
        for (int i = 0; i < keys; i++) {
            long begin = System.nanoTime();
            long cpu = THREADS.getThreadCpuTime(thread);
            CompletableFuture<Double> took = new CompletableFuture<>();
            Platform.runLater(
                    () -> {
                        long from = System.nanoTime();
                        type(key);
                        took.complete((System.nanoTime() - from) / 1e6);
                    });
            double worst = 0;
            while (System.nanoTime() - begin < KEY_EVERY) {
                worst = Math.max(worst, delay());
                Thread.sleep(1);
            }
            handling.add(took.get());
            stalls.add(worst);
            work.add((THREADS.getThreadCpuTime(thread) - cpu) / 1e6);
        }
        print(what + ", in the key's handler", handling);
        print(what + ", all work of the JavaFX thread", work);
        print(what + ", any wait on the JavaFX thread", stalls);
    }

    /** How long something waits that comes in now. */
    private static double delay() throws Exception {
        long posted = System.nanoTime();
        CompletableFuture<Long> ran = new CompletableFuture<>();
        Platform.runLater(() -> ran.complete(System.nanoTime()));
        return (ran.get() - posted) / 1e6;
    }

    private void preview(int edits) throws Exception {
        List<Double> delays = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            String before = onFx(this::totals);
            boolean grow = i % 2 == 0;
            long from = System.nanoTime();
            onFx(
                    () -> {
                        int at = area.getText().lastIndexOf("total: 1000") + 11 + (grow ? 0 : 1);
                        area.moveTo(at);
                        if (grow) {
                            type("0");
                        } else {
                            press(KeyCode.BACK_SPACE);
                        }
                        return true;
                    });
            until(() -> !totals().equals(before));
            delays.add((System.nanoTime() - from) / 1e6);
            // Not in step with the window's pulse.
            Thread.sleep(130 + i * 37 % 100);
        }
        print("preview behind a key", delays);
    }

    private void type(String text) {
        if (text.equals("\n")) {
            press(KeyCode.ENTER);
            return;
        }
        area.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        text,
                        text,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private void press(KeyCode code) {
        area.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private String totals() {
        return scene.lookup("#preview-totals") instanceof Labeled label ? label.getText() : "";
    }

    private void until(BooleanSupplier condition) throws Exception {
        long from = System.nanoTime();
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() - from > 60_000_000_000L) {
                throw new IllegalStateException("Waited in vain. Totals: " + onFx(this::totals));
            }
            Thread.sleep(1);
        }
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
                "%-66s median %6.1f  p99 %6.1f  max %6.1f ms (%d)%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * 0.99)),
                sorted.getLast(),
                sorted.size());
    }

    private static String text() {
        StringBuilder text = new StringBuilder("footfall: 1\nname: long\nscripts:\n");
        for (int i = 0; i < SCRIPTS; i++) {
            text.append("  - name: Visitor %d\n    weight: 2\n    steps:\n".formatted(i));
            text.append("      - search: query %d\n        results: 24\n".formatted(i));
            text.append("      - click: sku-%d # a comment\n        position: 3\n".formatted(i));
            text.append("      - dwell: 30s\n      - wait: {from: 1s, to: 2s}\n");
            text.append("      - search: other %d\n".formatted(i));
        }
        return text.append("load:\n  sessions: 10/s\n  total: 1000\n").toString();
    }
}
