package dev.footfall.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the host of a virtual machine has taken of its processors for others: time in which nobody
 * here can be punctual, and which no load figure shows. Read from Linux's {@code /proc/stat}, whose
 * first line sums user, nice, system, idle, iowait, irq, softirq and steal over all processors
 * (proc_stat(5)). Elsewhere it is not known.
 */
final class StolenTime {

    private static final int STEAL = 7;
    private static final int UNKNOWN = -1;

    private final Path stat;
    private final long[] atStart;

    StolenTime(Path stat) {
        this.stat = stat;
        this.atStart = read();
    }

    /** 0 to 1, of all processors' time since this was made; negative when not known. */
    double share() {
        long[] now = read();
        if (now.length <= STEAL || atStart.length <= STEAL) {
            return UNKNOWN;
        }
        long passed = all(now) - all(atStart);
        return passed <= 0 ? 0 : (double) (now[STEAL] - atStart[STEAL]) / passed;
    }

    private static long all(long[] ticks) {
        return Arrays.stream(ticks, 0, STEAL + 1).sum();
    }

    private long[] read() {
        try {
            String first = Files.readString(stat).lines().findFirst().orElse("");
            return first.startsWith("cpu ")
                    ? Arrays.stream(first.substring(4).trim().split(" +"))
                            .mapToLong(Long::parseLong)
                            .toArray()
                    : new long[0];
        } catch (IOException | NumberFormatException notKnown) {
            return new long[0];
        }
    }
}
