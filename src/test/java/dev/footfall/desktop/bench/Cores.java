package dev.footfall.desktop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Who had the cores: this process, others, or the host of this virtual machine (Linux). */
final class Cores {

    private static final Path STAT = Path.of("/proc/stat");

    /** Column of {@code /proc/stat}'s first line; see proc(5). */
    private static final int STOLEN = 8;

    /** A tick of {@code /proc/stat} in seconds. */
    private static final double TICK = 0.01;

    private Cores() {}

    /** All zeros for what the system does not tell. */
    static Taken now() {
        double own =
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(used -> used.toNanos() / 1e9)
                        .orElse(0.0);
        return new Taken(System.nanoTime(), own, stolen());
    }

    private static double stolen() {
        if (!Files.isReadable(STAT)) {
            return 0;
        }
        try (var lines = Files.lines(STAT)) {
            String[] columns = lines.findFirst().orElse("").split(" +", -1);
            return columns.length > STOLEN ? Long.parseLong(columns[STOLEN]) * TICK : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Up to a moment, in core seconds.
     *
     * @param at by {@link System#nanoTime}
     * @param own by this process
     * @param stolen by the host, from all cores together
     */
    record Taken(long at, double own, double stolen) {

        /** What was had between, in words. */
        String since(Taken before) {
            double seconds = (at - before.at) / 1e9;
            return String.format(
                    Locale.ROOT,
                    "of %.1f core s: %.2f here, %.2f by the host",
                    seconds * Runtime.getRuntime().availableProcessors(),
                    own - before.own,
                    stolen - before.stolen);
        }
    }
}
