package dev.footfall.desktop.engine;

import dev.footfall.replay.LogOptions;
import dev.footfall.replay.RecordedLog;
import dev.footfall.report.AskedLog;
import dev.footfall.report.RunAsked;
import dev.footfall.run.PlanDigest;
import dev.footfall.run.RunPlan;
import dev.footfall.scenario.Scenario;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** What the command line would have written, so that a run can be told, and played, again. */
final class AskedHere {

    private static final Logger LOG = LoggerFactory.getLogger(AskedHere.class);

    private AskedHere() {}

    static RunAsked of(Opened.Plan what, RunPlan plan, Path file, Replaying replaying) {
        Scenario scenario = what instanceof Playable.OfScenario(Scenario of) ? of : null;
        AskedLog log =
                what instanceof Playable.OfLog(RecordedLog _, String _, LogOptions how)
                        ? new AskedLog(file.toAbsolutePath(), how, replaying.options())
                        : null;
        TreeMap<String, String> versions = new TreeMap<>();
        versions.put("java", Runtime.version().toString());
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return new RunAsked(
                plan.identity(),
                log == null ? "run" : "replay",
                scenario == null ? null : text(scenario.file()),
                log,
                log == null ? List.of() : replaying.arguments(log.file(), log.how()),
                scenario == null ? List.of() : scenario.failIf(),
                RunAsked.WHOLE,
                null,
                PlanDigest.ofFirst(plan.visits().sessions(), plan.markSynthetic()),
                versions);
    }

    private static @Nullable String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            LOG.warn("run.json goes without the scenario's text", gone);
            return null;
        }
    }
}
