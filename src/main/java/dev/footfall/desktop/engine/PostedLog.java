package dev.footfall.desktop.engine;

import dev.footfall.event.RunStamp;
import dev.footfall.export.PlayedLog;
import dev.footfall.journal.JournalReader;
import dev.footfall.replay.SelectedLog;
import dev.footfall.report.AskedLog;
import dev.footfall.report.RunAsked;
import dev.footfall.report.RunJson;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a replay posted, out of the log that it played.
 *
 * @param directory the run's
 * @param live while the log of a run that was started here is still open; null for an earlier run
 */
record PostedLog(Path directory, @Nullable PostedBodies live) implements Posted {

    @Override
    public @Nullable PostedBodies atHand() {
        return live != null && live.log() != null && live.log().isOpen() ? live : null;
    }

    @Override
    public PostedBodies open() throws IOException {
        RunAsked asked = RunJson.read(directory);
        AskedLog log = asked.log();
        if (log == null) {
            throw new IOException(
                    "an earlier version of Footfall did not write down how this run read %s: replay that again to see bodies"
                            .formatted(asked.identity().file()));
        }
        try (JournalReader record = JournalReader.open(directory)) {
            SelectedLog played = PlayedLog.of(directory, asked, log, record);
            return new PostedBodies(
                    played.sessions(),
                    played.options().markSynthetic()
                            ? new RunStamp(asked.identity().runId())
                            : null,
                    PostedBodies.OF_LOG,
                    played.log());
        }
    }
}
