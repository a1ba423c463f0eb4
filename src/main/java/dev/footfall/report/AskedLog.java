package dev.footfall.report;

import dev.footfall.replay.LogOptions;
import dev.footfall.replay.ReplayOptions;
import dev.footfall.replay.SelectedLog;

import java.nio.file.Path;

/**
 * Which log was replayed, and how: enough to open it again without reading flags.
 *
 * @param file where it was, absolute
 * @param how how it was read
 * @param part which part of it was played
 */
public record AskedLog(Path file, LogOptions how, ReplayOptions part) {

    /** Keeps secrets out of the fixed texts; a column's name is none. */
    public AskedLog {
        how = how.withMapping(Secrets.withoutFixed(how.mapping()));
    }

    /** What is played. */
    public static AskedLog of(SelectedLog log) {
        return new AskedLog(
                log.log().file().toAbsolutePath().normalize(), log.log().how(), log.options());
    }
}
