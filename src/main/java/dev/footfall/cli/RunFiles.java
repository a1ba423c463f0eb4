package dev.footfall.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run's record goes. */
final class RunFiles {

    private RunFiles() {}

    /**
     * Makes the run directory: exactly the one that was asked for, or a new one under {@code runs}.
     *
     * @throws Refusal when it can't be made or written to
     */
    static Path directory(@Nullable Path asked, String runId) {
        Path dir = asked != null ? asked : fresh(Path.of("runs"), runId);
        try {
            Files.createDirectories(dir);
            Path probe = Files.createTempFile(dir, ".footfall", null);
            Files.delete(probe);
        } catch (IOException trouble) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "The run directory %s cannot be written (%s). Name another with --out DIR."
                            .formatted(dir, trouble.getMessage()));
        }
        return dir;
    }

    private static Path fresh(Path parent, String runId) {
        Path dir = parent.resolve(runId);
        for (int n = 2; Files.exists(dir); n++) {
            dir = parent.resolve(runId + "-" + n);
        }
        return dir;
    }
}
