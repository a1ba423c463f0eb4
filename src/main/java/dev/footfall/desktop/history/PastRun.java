package dev.footfall.desktop.history;

import dev.footfall.report.RunAsked;
import dev.footfall.report.RunEnd;
import dev.footfall.report.RunJson;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryJson;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run directory as the list shows it.
 *
 * @param directory where it is
 * @param name the scenario's or the log's title
 * @param startedAt wall clock
 * @param seed what chance was drawn from
 * @param summary what came of it; null when the run has left none: it goes on, or died
 */
public record PastRun(
        Path directory, String name, Instant startedAt, long seed, @Nullable Summary summary) {

    /** Older runs are not listed. */
    static final int MOST = 500;

    /** The runs under a folder, newest first; reads small files, so not on the JavaFX thread. */
    static List<PastRun> under(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(folder)) {
            // Their names begin with the time.
            List<Path> newest =
                    directories
                            .filter(Files::isDirectory)
                            .sorted(Comparator.comparing(PastRun::folderName).reversed())
                            .limit(MOST)
                            .toList();
            return newest.stream()
                    .map(PastRun::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(PastRun::startedAt).reversed())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String folderName(Path directory) {
        return String.valueOf(directory.getFileName());
    }

    private static Optional<PastRun> read(Path directory) {
        Summary summary = null;
        try {
            if (Files.isRegularFile(directory.resolve(SummaryJson.FILE))) {
                summary = SummaryJson.read(directory);
            }
        } catch (IOException damaged) {
            summary = null;
        }
        try {
            RunAsked asked = RunJson.read(directory);
            return Optional.of(
                    new PastRun(
                            directory,
                            asked.identity().title(),
                            asked.identity().startedAt(),
                            asked.identity().seed(),
                            summary));
        } catch (IOException none) {
            return summary == null
                    ? Optional.empty()
                    : Optional.of(
                            new PastRun(
                                    directory,
                                    summary.name(),
                                    summary.startedAt(),
                                    summary.seed(),
                                    summary));
        }
    }

    /** One word on how it went; nothing has passed that nothing judged. */
    String verdict() {
        if (summary == null) {
            return "no end";
        }
        if (summary.ended() == RunEnd.CUT_SHORT) {
            return "cut short";
        }
        return switch (summary.exit()) {
            case 0 -> summary.judged() ? "passed" : summary.ended().word();
            case 130 -> "stopped";
            default -> "failed";
        };
    }
}
