package dev.footfall.report;

import dev.footfall.run.RunHandle;
import dev.footfall.scenario.Scenario;
import dev.footfall.session.story.Stories;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Whether what a run played shows what its scenario says; both faces ask here. */
public final class RunStories {

    private RunStories() {}

    /**
     * Judges every story over the sessions that were played.
     *
     * @param scenario null for a log, which tells no story
     * @param run over
     */
    public static List<StoryVerdict> judge(@Nullable Scenario scenario, RunHandle run) {
        if (scenario == null || scenario.expect().isEmpty()) {
            return List.of();
        }
        return Stories.judge(scenario, run.traffic());
    }
}
